import { words } from './words.ts';

/** Said beside a field that seems to hold a buyer's data. */
export const personalWords = words({
  zh_CN: {
    kind: { phone: '电话', address: '地址', idCard: '身份证号' },
    warn: (what: string) => `像是${what}。买家的资料别留在这里`,
    join: '、',
  },
  en: {
    kind: { phone: 'a phone number', address: 'an address', idCard: 'an identity number' },
    warn: (what: string) => `This looks like ${what}. Buyers’ data should not be kept here`,
    join: ', ',
  },
});
