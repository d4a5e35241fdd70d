import { matches, type PersonalPart } from './part.ts';

const months = '(?:0[1-9]|1[0-2])';
const days = '(?:0[1-9]|[12]\\d|3[01])';
const idCard = new RegExp(
  `(?<![\\dA-Za-z])[1-9]\\d{5}[ -]?(?:19|20)\\d{2}${months}${days}[ -]?\\d{3}[\\dXx](?![\\dA-Za-z])`,
  'g',
);
/** By its name a card is one even when it does not add up (a slip in typing), and so are the 15 digits of before 1999. */
const oldCard = new RegExp(
  `(?<=身份证(?:号码?)?[::是为 ]{0,3})(?:[1-9]\\d{7}${months}${days}\\d{3}|[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx])(?!\\d)`,
  'g',
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 characters with a birthday inside; the last one has to add up, or every tenth order number would do. */
export const idCards = (text: string): PersonalPart[] => [
  ...matches(text, idCard, 'idCard').filter(({ from, to }) => addsUp(text.slice(from, to).replace(/[ -]/g, ''))),
  ...matches(text, oldCard, 'idCard'),
];

function addsUp(card: string): boolean {
  const sum = weights.reduce((all, weight, at) => all + weight * Number(card[at]), 0);
  return '10X98765432'[sum % 11] === card[17]?.toUpperCase();
}
