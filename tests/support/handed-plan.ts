import { addDays } from '../../domain/calendar/day.ts';
import { newTask, type Task } from '../../domain/model/task.ts';

export const handedId = 'handed-launch';
export const handedName = '云岚凉被·秋季上新';
const createdAt = '2026-11-02T02:00:00Z';

/** A launch of three people; what is none of 小林's business holds the mark. */
export function handedPlan(today: string, mark = 'MARK'): Record<string, object[]> {
  const task = (id: string, title: string, from: number, days: number, fields: Partial<Task> = {}): Task =>
    newTask({
      id: `handed-${id}`,
      projectId: handedId,
      title,
      createdAt,
      durationDays: days,
      position: from,
      pinnedOn: addDays(today, from),
      plannedStartOn: addDays(today, from),
      plannedFinishOn: addDays(today, from + Math.max(0, days - 1)),
      ...fields,
    });
  const items = ['首图', '场景图', '尺寸图', '细节图'].map((text, index) => ({ id: `i${index}`, text, isDone: false }));
  const said = (id: string, taskId: string, authorId: string, text: string) => ({
    id,
    taskId: `handed-${taskId}`,
    projectId: handedId,
    authorId,
    text,
    mentions: [],
    writtenAt: '2026-11-20T02:00:00Z',
  });
  return {
    members: [
      { id: 'm1', name: '小林', role: '设计', isActive: true },
      { id: 'm2', name: '周敏', role: '采购', isActive: true },
      { id: 'm3', name: '许可', role: '负责人', isActive: true },
    ],
    suppliers: [{ id: 's1', name: '老周纺织', calendarId: null, note: `${mark}联系人老周` }],
    projects: [
      {
        id: handedId,
        name: handedName,
        code: 'YL-01',
        goal: { metric: `${mark}销售额`, target: 50, unit: '万', byOn: null },
        description: `${mark}说明`,
        budgetFen: 7_654_321,
        calendarId: null,
        direction: 'forward',
        startOn: today,
        launchOn: addDays(today, 40),
        launchTaskId: 'handed-launch-day',
        status: 'running',
        templateId: null,
        createdAt,
      },
    ],
    tasks: [
      task('images', '主图五张', 0, 3, { assigneeId: 'm1', notes: '尺寸按平台', checklist: items }),
      task('detail', '详情页设计', 3, 4, { assigneeId: 'm1' }),
      task('sample', '等打样', 0, 5, { kind: 'wait', assigneeId: 'm1', supplierId: 's1', side: 'supplier' }),
      task('video', '短视频剪辑', 6, 3, { assigneeId: 'm1' }),
      task('price', `${mark}谈价`, 0, 4, { assigneeId: 'm2', notes: `${mark}底价`, waitFor: `${mark}厂长` }),
      task('ship', `${mark}大货跟单`, 8, 9, { assigneeId: 'm2' }),
      task('launch-day', '上架', 40, 0, { kind: 'milestone', notes: mark }),
    ],
    links: [
      {
        id: 'handed-order',
        projectId: handedId,
        fromId: 'handed-images',
        toId: 'handed-detail',
        type: 'FS',
        lag: 0,
        lagUnit: 'working',
      },
    ],
    comments: [said('k1', 'images', 'm3', '首图要能看清面料'), said('k2', 'price', 'm2', `${mark}还在压价`)],
    budgetLines: [
      {
        id: 'y1',
        projectId: handedId,
        taskId: 'handed-price',
        category: '打样',
        title: `${mark}头版`,
        plannedFen: 320_000,
        committedFen: 0,
        spentFen: 0,
        paidOn: null,
        note: '',
      },
    ],
  };
}
