import { words } from './words.ts';

/** Said beside a field that seems to hold a buyer's data. */
export const personalWords = words({
  zh_CN: {
    kind: { phone: '电话', address: '地址', idCard: '身份证号' },
    warn: (what: string) => `像是${what}。买家的资料别留在这里`,
    join: '、',
    inFile: (count: number) => `这里有 ${count} 处像是电话、地址或证件号，买家的资料别带进来`,
    someTexts: (texts: string[], left: number) =>
      texts.map((text) => `「${text}」`).join('') + (left ? `…还有 ${left} 处` : ''),
    importTitle: '像是有人的资料',
    importAnyway: '照样导入',
    dontImport: '不导入',
    fileName: (name: string) => `文件名「${name}」像是有电话或地址，改名后再加更好`,
  },
  en: {
    kind: { phone: 'a phone number', address: 'an address', idCard: 'an identity number' },
    warn: (what: string) => `This looks like ${what}. Buyers’ data should not be kept here`,
    join: ', ',
    inFile: (count: number) =>
      `${count} places look like a phone number, address or identity number. Buyers’ data should not come in`,
    someTexts: (texts: string[], left: number) =>
      texts.map((text) => `“${text}”`).join(' ') + (left ? ` … ${left} more` : ''),
    importTitle: 'Looks like somebody’s data',
    importAnyway: 'Import anyway',
    dontImport: 'Don’t import',
    fileName: (name: string) =>
      `The file name “${name}” seems to hold a phone number or address; better rename it first`,
  },
});
