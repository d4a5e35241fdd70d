import type { Refusal } from '../intents/intent.ts';
import { halfWidth } from '../text/half-width.ts';
import type { TemplateContent } from './template.ts';

type TemplateLink = TemplateContent['links'][number];

/** `15SS+2, M1`: what a task waits for. FS where no type stands, lags in working days (`+3d` in calendar days). */
export const linksText = ({ links }: TemplateContent, key: string): string =>
  links
    .filter(({ to }) => to === key)
    .map(({ from, type, lag, lagUnit }) => {
      const days = lag === 0 ? '' : `${lag > 0 ? '+' : ''}${lag}${lagUnit === 'calendar' ? 'd' : ''}`;
      return `${from}${type === 'FS' ? '' : type}${days}`;
    })
    .join(', ');

/** The content with other predecessors of one task, or what of the text cannot be read. */
export function withLinksText(content: TemplateContent, key: string, text: string): TemplateContent | Refusal {
  const keys = new Map(content.tasks.map((task) => [task.key.toUpperCase(), task.key]));
  const links: TemplateLink[] = [];
  for (const part of halfWidth(text)
    .split(/[,;、\s]+/)
    .filter(Boolean)) {
    const match = /^([A-Za-z0-9_.]+?)(FS|SS|FF|SF)?(?:([+-]\d{1,3})(d)?)?$/i.exec(part);
    const from = keys.get((match?.[1] ?? '').toUpperCase());
    if (!match || !from) return { code: 'templateKeyUnknown', params: { title: part } };
    if (from === key) return { code: 'linkToSelf' };
    if (links.some((link) => link.from === from)) continue;
    const type = (match[2]?.toUpperCase() ?? 'FS') as TemplateLink['type'];
    const unit = match[4] ? { lagUnit: 'calendar' as const } : {};
    links.push({ from, to: key, type, lag: Number(match[3] ?? 0), ...unit });
  }
  return { ...content, links: [...content.links.filter(({ to }) => to !== key), ...links] };
}
