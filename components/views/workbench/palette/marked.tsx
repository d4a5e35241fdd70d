import { Fragment } from 'preact';
import type { Alphabet } from '../../../../domain/search/alphabet.ts';
import { marksOf } from '../../../../domain/search/marks.ts';

type Props = { text: string; typed: string; alphabet: Alphabet; class?: string };

/** A text with the characters that what was typed stands for in bold. */
export function Marked({ text, typed, alphabet, class: more }: Props) {
  const marks = (typed.trim() && marksOf(alphabet, text, typed)) || [];
  const parts = marks.map(({ from, to }, index) => (
    <Fragment key={from}>
      {text.slice(marks[index - 1]?.to ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </Fragment>
  ));
  return (
    <span class={more} title={text}>
      {parts}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </span>
  );
}
