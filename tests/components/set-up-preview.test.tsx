import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NewProjectPage } from '../../components/views/workbench/new-project/new-project-page.tsx';
import { previewPlan } from '../../components/views/workbench/new-project/preview-plan.ts';
import { emptyForm, projectInput } from '../../components/views/workbench/new-project/project-form.ts';
import { calendarBook } from '../../domain/calendar/calendar-book.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import type { Calendar } from '../../domain/model/calendar.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import { templates } from '../../domain/templates/templates.ts';
import { calendarRows } from '../../storage/calendar-rows.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { setUpRows } from '../../storage/set-up-rows.ts';
import { fireEvent, render, screen } from './render.ts';

const today = '2026-11-23';
const calendar = (id: string, fields: Partial<Calendar>): Calendar => ({
  ...{ id, name: id, pattern: 'own', week: '1111100', shortWeekOn: null, holidays: 'CN', exceptions: [], closed: [] },
  ...fields,
});

type Dates = ReadonlyMap<string, { startOn: string; finishOn: string }>;
const days = (tasks: readonly { id: string; title: string }[], dates: Dates) =>
  tasks.map(({ id, title }) => `${title} ${dates.get(id)?.startOn} ${dates.get(id)?.finishOn}`).sort();

beforeEach(async () => {
  // A plan begins on the day it is made, which is the day it is looked at here.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T04:00:00Z`) });
  await db.delete();
  await db.open();
  location.hash = '#/new';
  await db.calendars.bulkPut([
    calendar('shut', { closed: [{ fromOn: '2026-12-10', toOn: '2027-01-05' }] }),
    calendar('three', { week: '1010100' }),
  ]);
  await db.suppliers.put({ id: 's1', name: '恒绒纺织', calendarId: 'shut', note: '' });
  await db.members.bulkPut([
    { id: 'm1', name: '小王', role: '运营', isActive: true, calendarId: 'three' },
    { id: 'm2', name: '林晓', role: '采购', isActive: true },
  ]);
});

describe('the plan that is shown before creating', () => {
  it('is the plan that is created: supplier’s and people’s own days, whatever is chosen', async () => {
    const wishes = fc.record({
      template: fc.constantFrom(...templates),
      isBackward: fc.boolean(),
      on: fc.constantFrom('2026-12-07', '2027-02-10', '2027-03-25'),
      supplierId: fc.constantFrom('s1', null),
      ownerId: fc.constantFrom('m1', 'm2', ''),
      isShut: fc.boolean(),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(wishes, async ({ template, isBackward, on, supplierId, ownerId, isShut }) => {
        const roles = [...new Set(template.tasks.map(({ role }) => role))];
        const waits = template.tasks.filter(({ kind }) => kind === 'wait');
        const input = projectInput(
          {
            ...emptyForm(template.id),
            name: `第 ${++count} 个`,
            direction: isBackward ? 'backward' : 'forward',
            ...(isBackward ? { launchOn: on } : { startOn: on }),
            assign: Object.fromEntries(roles.map((role) => [role, ownerId])),
            waits: Object.fromEntries(waits.map(({ key }) => [key, { supplierId, waitFor: '恒绒纺织', days: 6 }])),
            ...(isShut ? { stopFrom: '2027-01-26', stopTo: '2027-02-22' } : {}),
          },
          `p${count}`,
          '上架日',
        );
        const preview = previewPlan(input, today, await setUpRows());
        if (!preview.ok) throw new Error(preview.refusal.code);
        const made = await commit(createProject, input);
        expect(made.ok).toBe(true);
        // The project's page shows its plan as of today, as the preview does.
        const [project, tasks, links] = await Promise.all([
          db.projects.get(`p${count}`),
          db.tasks.where('projectId').equals(`p${count}`).toArray(),
          db.links.where('projectId').equals(`p${count}`).toArray(),
        ]);
        if (!project) throw new Error('no project');
        const plan = planProject({ project, tasks, links, calendars: calendarBook(await calendarRows()) }, today);
        if (!plan.ok) throw new Error(plan.refusal.code);
        expect(days(tasks, plan.dates)).toEqual(days(preview.tasks, preview.plan.dates));
      }),
      { numRuns: 25 },
    );
  });

  it('Enter in a day takes the day over and creates nothing', async () => {
    render(<NewProjectPage />);
    await screen.findByRole('button', { name: /建好 \d+ 个任务/ });
    for (const field of document.querySelectorAll('input[type=date]')) {
      expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
    }
    expect(fireEvent.keyDown(screen.getByPlaceholderText(/云岚凉被/), { key: 'Enter' })).toBe(true);
  });
});
