import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findItemLink, findOrderNo } from '../../../domain/text/order-number.ts';

describe('findOrderNo', () => {
  const cases: [text: string, found: [platform: string | null, orderNo: string] | null][] = [
    ['261123-402216880571339', ['pinduoduo', '261123-402216880571339']],
    ['订单编号：261123-402216880571339 复制', ['pinduoduo', '261123-402216880571339']],
    ['订单编号：２６１１２３－４０２２１６８８０５７１３３９', ['pinduoduo', '261123-402216880571339']],
    ['  261123 - 402216880571339\n', ['pinduoduo', '261123-402216880571339']],
    ['261123–402216880571339', ['pinduoduo', '261123-402216880571339']],
    ['2612345678901234567', ['taobao', '2612345678901234567']],
    ['261234567890123456', ['taobao', '261234567890123456']],
    ['订单号:3021234567890123', [null, '3021234567890123']],
    ['30212345678901234', [null, '30212345678901234']],
    ['302123456789', ['jd', '302123456789']],
    ['订单 302123456789012', ['jd', '302123456789012']],
    ['订单编号 2612345678901234567 商品ID 712345678901', ['taobao', '2612345678901234567']],
    ['商品ID：712345678901 订单号：2612345678901234567', ['taobao', '2612345678901234567']],
    ['261123-402216880571339 手机 13800138000', ['pinduoduo', '261123-402216880571339']],
    ['13800138000', null],
    ['8613800138000', null],
    ['+86 13800138000', null],
    ['008613800138000', null],
    ['电话：021-12345678', null],
    ['运单号：773123456789012', null],
    ['SF1234567890123', null],
    ['商品ID: 712345678901', null],
    ['SKU 编码：712345678901', null],
    // 身份证: a day of birth and a fitting check digit.
    ['110101199003070011 ', null],
    ['110101199003070012 ', ['taobao', '110101199003070012']],
    ['11010519491231002X', null],
    ['440524188001010014', ['taobao', '440524188001010014']],
    ['2612345678901234567 和 2612345678901234568', null],
    ['261123-402216880571339 261123-733904115620087', null],
    ['2612345678901234567 2612345678901234567', ['taobao', '2612345678901234567']],
    ['111111111111111111', null],
    ['26123456789012345678', null],
    ['12345678901', null],
    ['云岚凉被 200×230', null],
    ['', null],
  ];
  it.each(cases)('%s', (text, found) => {
    expect(findOrderNo(text)).toEqual(found && { platform: found[0], orderNo: found[1] });
  });

  it('never throws, and what it finds stands in the text', () => {
    const digits = fc.stringMatching(/^[0-9０-９]{10,20}$/);
    const words = fc.oneof(fc.string({ unit: 'grapheme' }), digits, fc.constantFrom('订单号：', '-', ' ', '261123-'));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const found = findOrderNo(text);
        if (!found) return;
        expect(found.orderNo).toMatch(/^(\d{6}-\d{12,18}|\d{12,19})$/);
        const narrow = text.replace(/[０-９]/g, (sign) => String(sign.charCodeAt(0) - 0xff10));
        for (const run of found.orderNo.split('-')) expect(narrow).toContain(run);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('findItemLink', () => {
  const cases: [url: string, found: [platform: string, itemId: string] | null][] = [
    ['https://mobile.yangkeduo.com/goods.html?goods_id=612345678901', ['pinduoduo', '612345678901']],
    ['https://mobile.yangkeduo.com/goods2.html?_x=1&goods_id=612345678901&refer=2', ['pinduoduo', '612345678901']],
    ['https://mms.pinduoduo.com/goods/goods_list?goods_id=612345678901', ['pinduoduo', '612345678901']],
    ['https://item.jd.com/100012345678.html', ['jd', '100012345678']],
    ['https://item.jd.com/100012345678.html?cu=true#comment', ['jd', '100012345678']],
    ['https://item.m.jd.com/product/100012345678.html', ['jd', '100012345678']],
    ['//item.jd.com/100012345678.html', ['jd', '100012345678']],
    ['https://item.taobao.com/item.htm?id=712345678901&skuId=5', ['taobao', '712345678901']],
    ['https://detail.tmall.com/item.htm?abbucket=1&id=712345678901', ['taobao', '712345678901']],
    ['https://chaoshi.detail.tmall.com/item.htm?id=712345678901', ['taobao', '712345678901']],
    ['https://myseller.taobao.com/home.htm/SellManage/on_sale?queryItemId=712345678901', ['taobao', '712345678901']],
    ['https://item.upload.taobao.com/sell/v2/publish.htm?itemId=712345678901', ['taobao', '712345678901']],
    ['https://sell.publish.tmall.com/tmall/publish.htm?id=712345678901', ['taobao', '712345678901']],
    ['https://myseller.taobao.com/home.htm#/goods?itemId=712345678901', ['taobao', '712345678901']],
    ['https://item.taobao.com.evil.com/item.htm?id=712345678901', null],
    ['https://evil-yangkeduo.com/goods.html?goods_id=612345678901', null],
    ['https://item.taobao.com/item.htm?id=abc', null],
    ['https://item.taobao.com/item.htm?id=1', null],
    ['https://item.jd.com/help.html', null],
    ['javascript:alert(1)', null],
    ['https://myseller.taobao.com/home.htm/SellManage?queryItemId=712345678901,712345678902', null],
    ['', null],
    ['not a url', null],
  ];
  it.each(cases)('%s', (url, found) => {
    expect(findItemLink(url)).toEqual(found && { platform: found[0], itemId: found[1] });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => void findItemLink(url)));
  });
});
