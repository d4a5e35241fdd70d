import { afterEach, beforeEach, expect, it } from 'vitest';
import { ToastHost, toasts } from '../../components/ui/toast.tsx';
import { doWish } from '../../components/views/do-wish.ts';
import { onUndoKey } from '../../components/views/undo-key.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { intentText } from '../../locales/intent-name.ts';
import { db } from '../../storage/db.ts';
import { wishesOf } from '../storage/any-intent.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { addProject, addTask, done } from '../storage/sample.ts';
import { fireEvent, render, screen, waitFor } from './render.ts';

useFreshDatabase();
beforeEach(() => document.addEventListener('keydown', onUndoKey));
afterEach(() => document.removeEventListener('keydown', onUndoKey));

const press = (label: string, keys: Partial<KeyboardEvent> = {}) =>
  fireEvent.keyDown(screen.getByLabelText(label), { key: 'z', ctrlKey: true, ...keys });

it('Ctrl Z takes back from a choice, a day and a box just used; in a text it is the text’s own', async () => {
  await addProject('p1');
  await addTask('p1', 't1');
  await done(updateTasks, { ids: ['t1'], fields: { title: '二' } });
  const title = async () => (await db.tasks.get('t1'))?.title;
  render(
    <>
      <select aria-label="状态" />
      <input type="date" aria-label="截止" />
      <input type="checkbox" aria-label="完成" />
      <input type="text" aria-label="标题" />
      <textarea aria-label="备注" />
      <button type="button" aria-label="钮" />
    </>,
  );
  for (const label of ['状态', '截止', '完成', '钮']) {
    press(label);
    await waitFor(async () => expect(await title()).toBe('任务 t1'));
    expect(toasts.value?.text).toContain('改任务');
    press(label, { shiftKey: true });
    await waitFor(async () => expect(await title()).toBe('二'));
  }
  for (const label of ['标题', '备注']) expect(press(label)).toBe(true);
});

it('a toast offers 撤销 only while what it speaks of is the last change', async () => {
  await addProject('p1');
  await addTask('p1', 't1', { title: '一' });
  render(<ToastHost />);
  await doWish(updateTasks, { ids: ['t1'], fields: { title: '二' } }, '改了标题');
  expect((await screen.findByText('改了标题')).parentElement?.textContent).toContain('撤销');
  await doWish(updateTasks, { ids: ['t1'], fields: { priority: 'high' } });
  await waitFor(() => expect(screen.queryByRole('button', { name: '撤销' })).toBeNull());
  expect(screen.getByText('改了标题')).toBeTruthy();
  await doWish(updateTasks, { ids: ['t1'], fields: { title: '三' } }, '又改了');
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await db.tasks.get('t1')).toMatchObject({ title: '二', priority: 'high' }));
});

it('every wish has a name of its own for the toast', () => {
  const names = [...wishesOf.keys()].map((name) => [name, intentText(name)]);
  expect(names.filter(([name, text]) => !text || text === name || /[A-Za-z]/.test(text))).toEqual([]);
});
