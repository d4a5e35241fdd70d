import { expect, it } from 'vitest';
import { readCount } from '../../../domain/text/chinese-number.ts';

it.each([
  ['3', 3],
  ['9999', 9999],
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十一', 21],
  ['一百', 100],
  ['一百二十', 120],
  ['一百二', 120],
  ['一百零二', 102],
  ['一百一十五', 115],
  ['两千', 2000],
  ['三千五', 3500],
  ['三千五百', 3500],
  ['两千零五', 2005],
  ['九千九百九十九', 9999],
  ['', null],
  ['零', null],
  ['一二', null],
  ['十十', null],
  ['百', null],
  ['12345', null],
  ['半', null],
])('%s is %s', (text, number) => {
  expect(readCount(text)).toBe(number);
});
