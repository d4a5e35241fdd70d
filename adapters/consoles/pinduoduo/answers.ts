import type { AnswerAddress } from '../surface.ts';

/**
 * Answers the page observer may copy, by stable tail of the path; kept apart from the rules so that it bundles no reader.
 */
const hosts = ['mms.pinduoduo.com'];

/** 2021–2026; history is the list of older months, known by name only. */
export const orderListAnswers: AnswerAddress = { hosts, tail: /\/(?:recent|history)OrderList(?![A-Za-z])/ };
/** 2026. */
export const orderDetailAnswers: AnswerAddress = { hosts, tail: /\/orderDetail(?![A-Za-z])/ };
/** Capture 2026-04; earlier versions of the path end alike. */
export const goodsListAnswers: AnswerAddress = { hosts, tail: /\/(?:mall\/)?goodsList(?![A-Za-z])/ };
/** 2026-09; `aftersales/list` is watched by one tool. */
export const afterSaleAnswers: AnswerAddress = { hosts, tail: /\/afterSales\/(?:queryList|list)(?![A-Za-z])/i };

export const answers: readonly AnswerAddress[] = [
  orderListAnswers,
  orderDetailAnswers,
  goodsListAnswers,
  afterSaleAnswers,
];
