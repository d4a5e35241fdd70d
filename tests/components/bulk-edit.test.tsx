import { beforeEach, expect, it, vi } from 'vitest';
import { BulkEdit } from '../../components/views/workbench/project/bulk-edit.tsx';
import { useProjectModel } from '../../components/views/workbench/project/use-project-model.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveCalendar } from '../../domain/intents/save-calendar.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

vi.mock('../../messaging/send.ts', () => ({ send: async () => undefined }));

const ids = ['group', 'a', 'b', 'done', 'm'];

function Bulk() {
  const model = useProjectModel('p1', '2026-11-24');
  return typeof model === 'string' ? null : <BulkEdit model={model} ids={ids} />;
}

beforeEach(async () => {
  await db.delete();
  await db.open();
  const [direction, templateId, launchOn] = ['forward' as const, null, null];
  await commit(createProject, { id: 'p1', name: '凉被', templateId, direction, launchOn, startOn: '2026-11-24' });
  const add = (id: string, fields = {}) =>
    commit(createTask, { task: { id, projectId: 'p1', title: id, durationDays: 2, ...fields } });
  await add('group');
  await add('a', { parentId: 'group' });
  await add('b');
  await add('done');
  await add('m', { kind: 'milestone', durationDays: 0 });
  await commit(setTaskStatus, { ids: ['done'], status: 'done' });
});

const days = async () => (await db.tasks.bulkGet(ids)).map((task) => task?.durationDays);
/** jsdom opens no popover: the small form is looked at where it stands. */
async function form(name: string) {
  await screen.findByRole('button', { name });
  const box = document.querySelector<HTMLElement>(`[popover][aria-label="${name}"]`);
  if (!box) throw new Error(`no form ${name}`);
  return within(box);
}

it('sets the days of what has days to set, as one change', async () => {
  render(<Bulk />);
  const box = await form('天数');
  const apply = box.getByText('改').closest('button') as HTMLButtonElement;
  const field = box.getByLabelText('天数');
  for (const text of ['0', '-1', '1.5', '10001', '两']) {
    fireEvent.input(field, { target: { value: text } });
    await waitFor(() => expect(apply.disabled).toBe(true));
  }
  fireEvent.input(field, { target: { value: '5' } });
  await waitFor(() => expect(apply.disabled).toBe(false));
  fireEvent.click(apply);
  await waitFor(async () => expect(await days()).toEqual([2, 5, 5, 2, 0]));
  await undo();
  expect(await days()).toEqual([2, 2, 2, 2, 0]);
});

it('gives all of them a calendar and takes it away', async () => {
  await commit(saveCalendar, {
    calendar: {
      id: 'c1',
      name: '工厂',
      pattern: 'single',
      week: '1111110',
      shortWeekOn: null,
      holidays: 'CN',
      exceptions: [],
      closed: [],
    },
  });
  render(<Bulk />);
  const box = await form('日历');
  const choice = await box.findByLabelText('日历');
  fireEvent.change(choice, { target: { value: 'c1' } });
  await waitFor(async () => expect((await db.tasks.toArray()).every((task) => task.calendarId === 'c1')).toBe(true));
  fireEvent.click(box.getByText('跟着人和项目', { selector: 'button' }));
  await waitFor(async () => expect((await db.tasks.toArray()).every((task) => !task.calendarId)).toBe(true));
});
