import type { Surface } from '../surface.ts';
import { afterSaleList } from './after-sale-list.ts';
import { goodsList } from './goods-list.ts';
import { orderDetail } from './order-detail.ts';
import { orderList } from './order-list.ts';

export const surfaces: readonly Surface[] = [orderList, orderDetail, goodsList, afterSaleList];
