import { expect, it } from 'vitest';
import { historyLines } from '../../components/views/workbench/task-sheet/history-lines.ts';
import type { Change } from '../../domain/model/change.ts';

const change = (fields: Partial<Change>): Change => ({
  seq: 7,
  stamp: '1795000000000-0000-device',
  device: 'device',
  actor: '',
  intent: 'addAttachment',
  origin: 'local',
  patches: [],
  ...fields,
});
const texts = (of: Change) => historyLines(of, 't1', { members: [], today: '2026-11-27' }).map(({ text }) => text);

it('names the file that came, and the one whose adding was taken back', () => {
  const added = change({ patches: [{ table: 'attachments', id: 'f', before: null, after: { name: '主图 1.png' } }] });
  expect(texts(added)).toEqual(['加文件 主图 1.png']);
  const taken = change({
    undoes: 6,
    patches: [{ table: 'attachments', id: 'f', before: { name: '主图 1.png' }, after: null }],
  });
  expect(texts(taken)).toEqual(['撤销：加文件 主图 1.png']);
});

it('a comment is a comment', () => {
  const said = change({
    intent: 'saveComment',
    patches: [{ table: 'comments', id: 'c', before: null, after: { text: '再亮一点' } }],
  });
  expect(texts(said)).toEqual(['评论']);
});
