import { readQuickAdd } from '../../../domain/text/quick-add.ts';

const launchOn = '2026-12-20';

export function said(text: string, today: string): string {
  const { dueOn, startOn, spans, title } = readQuickAdd(text, { today, members: [], launchOn });
  const offered = spans.find(({ kind, isKnown }) => kind === 'due' && !isKnown)?.on;
  const day = dueOn ? (startOn ? `${startOn}…${dueOn}` : dueOn) : offered ? `?${offered}` : '-';
  return `${day} | ${title}`;
}

/** `words → day | title`, one a line, by the day they are read on. */
export const casesOf = (written: Record<string, string>): (readonly [text: string, wanted: string, today: string])[] =>
  Object.entries(written).flatMap(([today, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [text = '', wanted = ''] = line.split('→').map((part) => part.trim());
        return [text, wanted, today] as const;
      }),
  );
