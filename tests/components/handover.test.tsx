import { beforeEach, describe, expect, it } from 'vitest';
import { arrived, fileArrived } from '../../components/views/workbench/handover/arrived-file.ts';
import { GiveDialog } from '../../components/views/workbench/handover/give-dialog.tsx';
import { HandoverPage } from '../../components/views/workbench/handover/handover-page.tsx';
import { handedPart } from '../../domain/handover/handed-part.ts';
import { backFileText, outFileText } from '../../domain/handover/handover-file.ts';
import type { Task } from '../../domain/model/task.ts';
import { db } from '../../storage/db.ts';
import { partSource } from '../../storage/handovers.ts';
import { settings } from '../../storage/settings.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { planState } from '../storage/sample.ts';
import { handedId, handedPlan } from '../support/handed-plan.ts';
import { fireEvent, pick, render, screen, waitFor, within } from './render.ts';

useFreshDatabase();
beforeEach(async () => {
  arrived.value = null;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  for (const [table, rows] of Object.entries(handedPlan('2026-11-27'))) await db.table(table).bulkPut(rows);
});

const base = { id: 'handed-images', projectId: handedId, kind: 'work' as const, title: '主图五张' };
const items = [
  { id: 'i0', text: '首图', isDone: false },
  { id: 'i1', text: '场景图', isDone: false },
];
type Row = Record<string, unknown>;

/** A file that 小林 gave back: what the tasks were, and what became of them. */
function answer(rows: Row, before: Row = {}, comments: Row[] = [], exportedAt = '2026-11-27T02:00:00.000Z'): File {
  const was = { status: 'todo', progress: 0, actualStartOn: null, actualFinishOn: null, chaseOn: null, ...before };
  const file = {
    exportedAt,
    part: { kind: 'person' as const, memberId: 'm1', name: '小林' },
    from: '小林',
    projects: [{ id: handedId, name: '云岚凉被', code: '', launchOn: null }],
    base: { tasks: [{ ...base, ...was }], comments: [], budgetLines: [] },
    rows: { tasks: [{ id: base.id, ...was, ...rows }], comments, budgetLines: [] },
  };
  return new File([backFileText(file as unknown as Parameters<typeof backFileText>[0])], '交还.json');
}

async function shown(file: File) {
  render(<HandoverPage />);
  await fileArrived(file);
  return within(await screen.findByRole('region', { name: /小林交还的/ }));
}
const done = { status: 'done', progress: 1, actualStartOn: '2026-11-25', actualFinishOn: '2026-11-26' };
const tick = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const take = () => fireEvent.click(screen.getByRole('button', { name: /^(收下 \d+ 处|放进待定)$/ }));

describe('handing on', () => {
  it('says what of a person’s part is in the file and what is not; nothing to hand on cannot be saved', async () => {
    await db.members.put({ id: 'm4', name: '闲人', role: '', isActive: true });
    render(<GiveDialog projectId={handedId} onClose={() => undefined} />);
    await screen.findByText('4 个任务·1 条评论·1 条先后关系·1 个里程碑或分组，只有名字和日子');
    expect(screen.getByText(/^其余 2 个任务、别人的备注/)).toBeTruthy();
    const save = screen.getByRole<HTMLButtonElement>('button', { name: '存成文件' });
    expect(save.disabled).toBe(false);
    pick(screen.getByRole('combobox', { name: '交给' }), '闲人');
    await screen.findByText('闲人在这里没有任务，没有可交的');
    expect(save.disabled).toBe(true);
    pick(screen.getByRole('combobox', { name: '交给' }), '财务');
    await screen.findByText('1 笔预算·1 个任务的名字');
  });
});

describe('taking in', () => {
  it('a part makes its project here, and says who one is where nobody said so; one undo takes it away', async () => {
    const rows = await partSource();
    const part = { kind: 'person' as const, memberId: 'm1', name: '小林' };
    const handed = handedPart(rows, { part, projectIds: null, from: '许可', at: '2026-11-27T02:00:00.000Z' });
    for (const table of db.tables) await table.clear();
    const empty = await planState();
    await settings.meId.set(null);
    render(<HandoverPage />);
    await fileArrived(new File([handed ? outFileText(handed) : ''], '交接.json'));
    const preview = within(await screen.findByRole('region', { name: /^许可交来的/ }));
    expect(preview.getAllByRole('row')).toHaveLength(7);
    expect((await preview.findByRole<HTMLInputElement>('checkbox', { name: '我是小林' })).checked).toBe(true);
    expect(await planState()).toEqual(empty);
    fireEvent.click(preview.getByRole('button', { name: '收下 6 项' }));
    await waitFor(async () => expect(await settings.meId.get()).toBe('m1'));
    expect((await db.tasks.toArray()).map(({ title }) => title).sort()).toEqual(
      ['主图五张', '详情页设计', '等打样', '短视频剪辑', '上架'].sort(),
    );
    expect(location.hash).toBe(`#/project/${handedId}`);
    // Who handed it on did what it tells, not who takes it in.
    expect(await db.members.get('m3')).toMatchObject({ name: '许可' });
    expect(await db.changes.toCollection().last()).toMatchObject({ origin: 'import', actor: 'm3' });
    await undo();
    expect(await planState()).toEqual(empty);
  });
});

describe('taking back', () => {
  it('is a preview first; a status left behind takes its days along; one undo takes all back', async () => {
    const before = await planState();
    await shown(answer({ ...done, chaseOn: '2026-12-01' }));
    expect(await planState()).toEqual(before);
    const status = '收下「主图五张」的状态';
    fireEvent.click(tick(status));
    await waitFor(() => expect(tick('收下「主图五张」的实际完成').checked).toBe(false));
    expect(tick('收下「主图五张」的下次催').checked).toBe(true);
    fireEvent.click(tick('收下「主图五张」的实际完成'));
    await waitFor(() => expect(tick(status).checked).toBe(true));
    fireEvent.click(tick('全选'));
    await waitFor(() => expect(tick('收下「主图五张」的实际开始').checked).toBe(true));
    take();
    await waitFor(async () => expect((await db.tasks.get(base.id))?.status).toBe('done'));
    expect(await db.tasks.get(base.id)).toMatchObject({
      actualFinishOn: '2026-11-26',
      chaseOn: '2026-12-01',
      progress: 1,
    });
    await undo();
    expect((await db.tasks.get(base.id))?.status).toBe('todo');
    expect(await db.handovers.count()).toBe(0);
  });

  it('what looks like a phone is said before it is saved, and is gone from the warning when it is left', async () => {
    const said = {
      id: 'k9',
      taskId: base.id,
      authorId: 'm1',
      text: '样衣找 13800138000',
      writtenAt: '2026-11-27T01:00:00Z',
    };
    const preview = await shown(answer({}, {}, [said]));
    expect(preview.getByText(/^这里有 1 处像是电话/)).toBeTruthy();
    fireEvent.click(tick('收下「主图五张」的新评论'));
    await waitFor(() => expect(preview.queryByText(/^这里有 1 处像是电话/)).toBeNull());
  });

  it('an older file ticks nothing, the same one has nothing to take', async () => {
    await shown(answer(done));
    take();
    await waitFor(async () => expect(await db.handovers.count()).toBe(1));
    await fileArrived(answer(done));
    await screen.findByText('和这里一样，没有要收的');
    await fileArrived(answer({ status: 'doing' }, {}, [], '2026-11-20T02:00:00.000Z'));
    await screen.findByText(/^这份比上次收下的旧/);
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').some(({ checked }) => checked)).toBe(false);
  });

  it.each([
    ['a broken file', new File(['{"format":'], 'a.json'), /可能没传完整/],
    ['another format', new File(['{}'], 'a.json'), /不是上新台的交接文件/],
  ])('%s is refused with a sentence', async (_, file, sentence) => {
    const before = await planState();
    render(<HandoverPage />);
    await fileArrived(file);
    await screen.findByText(sentence);
    expect(await planState()).toEqual(before);
  });

  it('an answer of a project that is not here is refused', async () => {
    await db.projects.clear();
    render(<HandoverPage />);
    await fileArrived(answer(done));
    await screen.findByText(/^这里没有「云岚凉被」/);
  });
});

describe('clashes', () => {
  const clashed = async (rows: Row, before: Row, here: Partial<Task>) => {
    await db.tasks.update(base.id, here);
    await shown(answer(rows, before));
    take();
    return within(await screen.findByRole('region', { name: '两边都改了' }));
  };

  it('a day can become a third one', async () => {
    const inbox = await clashed({ chaseOn: '2026-12-01' }, {}, { chaseOn: '2026-12-03' });
    fireEvent.click(inbox.getByRole('button', { name: '改：主图五张的下次催' }));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.input(dialog.getByLabelText('下次催'), { target: { value: '2026-12-02' } });
    fireEvent.change(dialog.getByLabelText('下次催'), { target: { value: '2026-12-02' } });
    fireEvent.click(dialog.getByRole('button', { name: '存' }));
    await waitFor(async () => expect((await db.tasks.get(base.id))?.chaseOn).toBe('2026-12-02'));
    expect((await db.clashes.toArray())[0]).toMatchObject({ choice: 'edited' });
    await undo();
    expect((await db.clashes.toArray())[0]).toMatchObject({ resolvedAt: null });
  });

  it('two checklists are joined, nothing of either is lost', async () => {
    const [first, second] = items;
    const inbox = await clashed(
      {
        checklist: [
          { ...first, text: '首图竖版' },
          { ...second, isDone: true },
          { id: 'new', text: '寄样', isDone: false },
        ],
      },
      { checklist: items },
      { checklist: [{ id: 'i0', text: '首图横版', isDone: false }, ...items.slice(1)] },
    );
    fireEvent.click(inbox.getByRole('button', { name: '合起来：主图五张的清单' }));
    await waitFor(async () =>
      expect((await db.tasks.get(base.id))?.checklist).toEqual([
        { id: 'i0', text: '首图横版', isDone: false },
        { id: 'i1', text: '场景图', isDone: true },
        { id: 'new', text: '寄样', isDone: false },
      ]),
    );
  });

  it('a task deleted meanwhile leaves nothing to decide', async () => {
    const inbox = await clashed({ chaseOn: '2026-12-01' }, {}, { chaseOn: '2026-12-03' });
    await db.tasks.delete(base.id);
    await waitFor(() => expect(inbox.queryByRole('button', { name: /^用对方的/ })).toBeNull());
    fireEvent.click(inbox.getByRole('button', { name: /^留这里的/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '两边都改了' })).toBeNull());
  });
});
