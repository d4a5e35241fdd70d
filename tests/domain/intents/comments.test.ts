import { describe, expect, it } from 'vitest';
import { mentionPieces, mentionsIn, openMention } from '../../../domain/text/mentions.ts';

const members = [
  { id: 'm1', name: '小王' },
  { id: 'm2', name: '小王子' },
  { id: 'm3', name: 'Lin Ming' },
];

describe('mentions', () => {
  it.each([
    ['@小王 看一下', ['m1']],
    ['@小王子看一下', ['m2']],
    ['＠小王，@Lin Ming：@小王', ['m1', 'm3']],
    ['mail@example.com 小王', []],
    ['@', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text, members)).toEqual(expected);
    expect(
      mentionPieces(text, members)
        .map((piece) => piece.text)
        .join('')
        .replaceAll('＠', '@'),
    ).toBe(text.replaceAll('＠', '@'));
  });

  it.each([
    ['@', 1, { at: 0, typed: '' }],
    ['好 @小', 4, { at: 2, typed: '小' }],
    ['好 @小王 看', 7, null],
    ['a@b', 3, null],
    ['@小王', 0, null],
  ])('%s typed up to %i', (text, caret, expected) => {
    expect(openMention(text, caret)).toEqual(expected);
  });
});
