import type { AnswerAddress } from '../surface.ts';

/** Old and new console call the same old address for orders (2017–2026). */
export const orderListAnswers: AnswerAddress = {
  hosts: ['trade.taobao.com'],
  tail: /\/trade\/itemlist\/asyncSold\.htm/i,
};
/** mtop 2024–2026 for Tmall and Taobao shops; 2020's direct form of the same. */
export const goodsListAnswers: AnswerAddress = {
  hosts: [
    'h5api.m.taobao.com',
    'h5api.m.tmall.com',
    'item.publish.taobao.com',
    'item.manager.taobao.com',
    'item.manager.tmall.com',
  ],
  tail: /mtop\.(?:tmall|taobao)\.sell\.pc\.manage\.async|\/manager\/table\.htm/i,
};
/** 2026 `disputelistv2`, 2022–2025 `disputelist`. */
export const afterSaleAnswers: AnswerAddress = {
  hosts: ['h5api.m.taobao.com', 'h5api.m.tmall.com'],
  tail: /mtop\.alibaba\.refundface2\.disputeservice\.qianniu\.pc\.disputelist(?:v\d+)?(?![a-z])/i,
};

export const answers: readonly AnswerAddress[] = [orderListAnswers, goodsListAnswers, afterSaleAnswers];
