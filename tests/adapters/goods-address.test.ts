import { expect, it } from 'vitest';
import { goodsPageAt } from '../../adapters/consoles/goods-address.ts';

it.each([
  ['https://mms.pinduoduo.com/goods/goods_list?activeKeyNew=key_2', 'pinduoduo'],
  ['https://mms.pinduoduo.com/goods/goods_add/index', 'pinduoduo'],
  ['https://mms.pinduoduo.com/orders/list', null],
  ['https://myseller.taobao.com/home.htm/SellManage/on_sale', 'taobao'],
  ['https://myseller.taobao.com/home.htm#/SellManage/on_sale', 'taobao'],
  ['https://item.upload.taobao.com/sell/v2/publish.htm?itemId=550000000001', 'taobao'],
  ['https://sell.publish.tmall.com/tmall/publish.htm?id=550000000001', 'taobao'],
  ['https://myseller.taobao.com/home.htm/trade-platform/tp/sold', null],
  ['https://shop.jd.com/jdm/ware/manage/all', 'jd'],
  ['https://shop.jd.com/jdm/trade/orders', null],
  // A look-alike is no console.
  ['https://mms.pinduoduo.com.example.com/goods/goods_list', null],
  ['http://mms.pinduoduo.com/goods/goods_list', null],
  ['', null],
])('%s is a goods page of %s', (address, platform) => {
  expect(goodsPageAt(address)).toBe(platform);
});
