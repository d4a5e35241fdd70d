/** What a text seems to hold of a person, and where (UTF-16, end exclusive). */
export type PersonalPart = { kind: 'phone' | 'address' | 'idCard'; from: number; to: number };

export const matches = (text: string, pattern: RegExp, kind: PersonalPart['kind']): PersonalPart[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length }));
