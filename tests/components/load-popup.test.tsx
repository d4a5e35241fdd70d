import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { currentPlan } from '../../components/views/popup/load-popup.ts';
import { seenModel } from '../../components/views/popup/popup-model.ts';
import { rememberViewer } from '../../components/views/roles/remembered-viewer.ts';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { newTask } from '../../domain/model/task.ts';
import { db } from '../../storage/db.ts';
import { lateSeen } from '../../storage/late-seen.ts';
import { refreshSummaries } from '../../storage/queries.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { manyProjects } from '../support/many-projects.ts';

useFreshDatabase();

const today = todayIn(new Date());
const me = 'm1';
const lateTasks = 80;

/** The background, as far as the popup asks it something. */
const background = vi.fn(async ({ name, request }: { name: string; request: Parameters<typeof lateSeen>[0] }) => {
  if (name !== 'lateSeen') throw new Error(name);
  return { ok: true, value: { late: await lateSeen(request, today) } };
});

beforeEach(async () => {
  background.mockClear();
  vi.stubGlobal('chrome', browser);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(background as never);
  const [project] = manyProjects(1, 1, today).projects;
  if (!project) throw new Error('no project');
  await db.projects.put({ ...project, launchTaskId: null, launchOn: null, startOn: addDays(today, -300) });
  await db.members.put({ id: me, name: '林晓', role: '运营', isActive: true });
  // The later one is, the less it is late; every fourth is mine, and so are the last ten.
  await db.tasks.bulkPut(
    Array.from({ length: lateTasks }, (_, at) =>
      newTask({
        id: `t${at}`,
        projectId: project.id,
        title: `任务 ${at}`,
        createdAt: project.createdAt,
        position: at,
        deadlineOn: addDays(today, at - lateTasks - 20),
        assigneeId: at % 4 === 0 || at >= 70 ? me : null,
      }),
    ),
  );
  await refreshSummaries(today);
});
afterEach(() => {
  rememberViewer({ role: 'admin', meId: null });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function popup() {
  const { read, part } = await currentPlan(today);
  if (!read.ok) throw new Error(read.trouble);
  const model = seenModel(read.summaries, today, part);
  if (model.kind !== 'running') throw new Error(model.kind);
  return model;
}

test('a member is told of all their late tasks, also of those that are not among the worst of the project', async () => {
  rememberViewer({ role: 'member', meId: me });
  const own = await db.tasks.where('assigneeId').equals(me).count();
  const model = await popup();
  expect(model.redCount + model.amberCount).toBe(own);
  expect(model.late[0]?.taskId).toBe('t0');
});

test('who sees everything asks nobody; when nobody answers, what is there is shown', async () => {
  const all = await popup();
  expect(all.redCount + all.amberCount).toBe(lateTasks);
  expect(background).not.toHaveBeenCalled();
  rememberViewer({ role: 'member', meId: me });
  background.mockRejectedValueOnce(new Error('asleep'));
  const model = await popup();
  expect(model.redCount + model.amberCount).toBe(13);
});
