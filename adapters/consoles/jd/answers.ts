import type { AnswerAddress } from '../surface.ts';

/** One gateway since 2024 (`?api=<dotted name>`), namespaces drift: only the tail of the name is matched. */
const hosts = ['sff.jd.com', 'shop.jd.com', 'porder.shop.jd.com'];

/** 2024–2026 `…queryOrderPage`; porder's `/order/orderlist` until 2024. */
export const orderListAnswers: AnswerAddress = { hosts, tail: /queryOrderPage(?![A-Za-z])|\/order\/orderlist$/i };
/** 2026 `queryValidProductList`; 2024–25 `queryWareList`. */
export const goodsListAnswers: AnswerAddress = { hosts, tail: /(?:queryValidProductList|queryWareList)(?![A-Za-z])/i };
/** 2024–2026. */
export const afterSaleAnswers: AnswerAddress = { hosts, tail: /serviceOrderQueryDsmService\.page(?![A-Za-z])/i };

export const answers: readonly AnswerAddress[] = [orderListAnswers, goodsListAnswers, afterSaleAnswers];
