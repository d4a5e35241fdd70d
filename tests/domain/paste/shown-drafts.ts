import type { Draft } from '../../../domain/paste/draft.ts';
import { ruleText } from '../text/rule-text.ts';

// A Friday.
export const context = {
  today: '2026-11-27',
  members: ['小王', '小美', '老陈', '阿哲'].map((name) => ({ id: name, name })),
};

/** `2> # [wait] title @who from day by day 3d after 1FS+2 ?cell=words in doubt` */
export const shown = (draft: Draft): string =>
  [
    draft.parentKey === null ? '' : `${draft.parentKey}>`,
    draft.isGroup ? '#' : '',
    draft.kind === 'work' ? '' : `[${draft.kind}]`,
    draft.title,
    draft.ownerName && `@${draft.ownerName}`,
    draft.startOn && `from ${draft.startOn}`,
    draft.dueOn && `by ${draft.dueOn}`,
    draft.durationDays ? `${draft.durationDays}d` : '',
    draft.repeat && `again ${ruleText(draft.repeat)}`,
    draft.status === 'todo' ? '' : draft.status,
    draft.before
      .map(({ key, type, lag }) => `after ${key}${type === 'FS' ? '' : type}${lag ? `+${lag}` : ''}`)
      .join(' '),
    Object.entries(draft.unsure)
      .map(([cell, said]) => `?${cell}=${said}`)
      .join(' '),
  ]
    .filter(Boolean)
    .join(' ');
