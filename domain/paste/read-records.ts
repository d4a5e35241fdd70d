import { type ColumnRole, roleOfHeading } from './column-role.ts';

const pair = /^\s*(?:[-*•·]\s+)?([^:：\s][^:：]{0,11}?)\s*[:：]\s*(.*)$/;

/** `任务：… 负责人：… 截止：…`, a line each, once and again: rows of a table turned on its side; null for other texts. */
export function readRecords(text: string): string[][] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.flatMap((line): { name: string; value: string; role: ColumnRole }[] => {
    const [, name = '', value = ''] = pair.exec(line) ?? [];
    const role = roleOfHeading(name);
    return role && value ? [{ name, value: value.trim(), role }] : [];
  });
  const first = pairs[0];
  const count = pairs.filter(({ name }) => name === first?.name).length;
  const titles = pairs.filter(({ role }) => role === 'title').length;
  if (!first || titles < count || count < 2 || pairs.length < count * 2 || pairs.length * 5 < lines.length * 4)
    return null;
  const names = [...new Set(pairs.map(({ name }) => name))];
  const rows: string[][] = [];
  for (const { name, value } of pairs) {
    if (name === first.name) rows.push(names.map(() => ''));
    const row = rows.at(-1);
    const at = names.indexOf(name);
    if (row) row[at] = row[at] ? `${row[at]}\n${value}` : value;
  }
  return [names, ...rows];
}
