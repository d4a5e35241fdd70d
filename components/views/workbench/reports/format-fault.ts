import Mustache from 'mustache';
import { reportWords as t } from '../../../../locales/reports.ts';

/** What in a format cannot be read, and in which line; null when all of it can. */
export function formatFault(format: string): string | null {
  const lineAt = (place: number) => format.slice(0, place).split('\n').length;
  try {
    const unknown = unknownField(Mustache.parse(format) as unknown[][]);
    return unknown ? t.fault.unknown(unknown.name, lineAt(unknown.at)) : null;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const [, what = '', name = '', at = ''] = /^(Unclosed|Unopened) (?:section "(.*)"|tag) at (\d+)$/.exec(said) ?? [];
    const place = at || /at (\d+)$/.exec(said)?.[1] || '';
    if (place === '') return t.fault.unclear;
    const line = lineAt(Number(place));
    const brace = openTag(format);
    if (name === '' || brace !== null) return t.fault.tag(lineAt(brace ?? Number(place)));
    return what === 'Unopened'
      ? t.fault.unopened(name, line)
      : t.fault.unclosed(name, lineAt(openedAt(format, name) ?? Number(place)));
  }
}

/** The end of the text is where a missing end is noticed; where it begins is what helps. */
function openedAt(format: string, name: string): number | null {
  const at = Math.max(format.lastIndexOf(`{{#${name}}}`), format.lastIndexOf(`{{^${name}}}`));
  return at < 0 ? null : at;
}

function openTag(format: string): number | null {
  for (const { index } of format.matchAll(/\{\{/g)) {
    const rest = format.slice(index + 2);
    const close = rest.indexOf('}}');
    if (close < 0 || rest.slice(0, close).includes('{{')) return index;
  }
  return null;
}

function unknownField(tokens: readonly unknown[][]): { name: string; at: number } | null {
  const known = new Set<string>([...Object.values(t.field), '.']);
  for (const [kind, name, at, , inside] of tokens) {
    if (kind === 'text' || kind === '!' || kind === '=') continue;
    if (typeof name === 'string' && !known.has(name)) return { name, at: Number(at) };
    const deeper = Array.isArray(inside) ? unknownField(inside as unknown[][]) : null;
    if (deeper) return deeper;
  }
  return null;
}
