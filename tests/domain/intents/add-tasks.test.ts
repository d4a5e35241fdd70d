import { expect, it } from 'vitest';
import { type AddTasksInput, addTasks } from '../../../domain/intents/add-tasks.ts';
import { codeOf, granted, link, project, task, world } from './run-intent.ts';

const rows = world({
  projects: [project('p1'), project('p2')],
  tasks: [task('a'), task('elsewhere', { projectId: 'p2' })],
  links: [link('l2', 'x', 'y', { projectId: 'p2' })],
});
const input = (fields: Partial<AddTasksInput>): AddTasksInput => ({
  projectId: 'p1',
  tasks: [{ id: 'n1', title: '打样' }],
  links: [],
  members: [],
  ...fields,
});

it('comes after what stands there', () => {
  const after = granted(addTasks, input({}), rows);
  expect(after.tasks.get('n1')).toMatchObject({ projectId: 'p1', position: 1 });
});

it.each([
  ['calendarGone', input({ tasks: [{ id: 'n1', title: '打样', calendarId: 'c9' }] })],
  ['supplierGone', input({ tasks: [{ id: 'n1', title: '打样', supplierId: 's9' }] })],
  ['memberGone', input({ tasks: [{ id: 'n1', title: '打样', assigneeId: 'm9' }] })],
  // A row of another project must not be written over.
  ['taskExists', input({ tasks: [{ id: 'elsewhere', title: '打样' }] })],
  ['linkExists', input({ links: [link('l2', 'a', 'n1')] })],
])('%s', (code, wish) => {
  expect(codeOf(addTasks, wish, rows)).toBe(code);
});
