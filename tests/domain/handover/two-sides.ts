import { type Answer, answerOf } from '../../../domain/handover/answer.ts';
import { handedPart } from '../../../domain/handover/handed-part.ts';
import {
  backFileText,
  type HandoverFile,
  type OutFile,
  outFileText,
  readHandoverFile,
} from '../../../domain/handover/handover-file.ts';
import { type Incoming, incoming } from '../../../domain/handover/incoming.ts';
import type { Rows } from '../../../domain/intents/intent.ts';
import type { Part } from '../../../domain/model/handover.ts';
import { link, project, task, world } from '../intents/run-intent.ts';

export const part: Part = { kind: 'person', memberId: 'm1', name: '小林' };
export const money: Part = { kind: 'finance', memberId: null, name: '财务' };

/** The owner's workspace; what nobody else may get holds the word MARK. */
export const owner = (): Rows =>
  world({
    projects: [
      project('p1', {
        name: '云岚凉被',
        code: 'YL',
        budgetFen: 12_345_600,
        description: 'MARK说明',
        launchOn: '2027-01-07',
      }),
      project('p2', { name: '别的上新' }),
    ],
    members: [
      { id: 'm1', name: '小林', role: '设计', isActive: true },
      { id: 'm2', name: '周敏', role: '采购MARK', isActive: true },
      { id: 'm3', name: 'MARK老板', role: '', isActive: true },
    ],
    suppliers: [{ id: 's1', name: '老周纺织', calendarId: null, note: 'MARK联系人 13800138000' }],
    tasks: [
      task('a', {
        title: '主图五张',
        assigneeId: 'm1',
        notes: '尺寸按平台',
        plannedStartOn: '2026-11-24',
        plannedFinishOn: '2026-11-25',
        durationDays: 2,
        checklist: [
          { id: 'c1', text: '首图', isDone: false },
          { id: 'c2', text: '场景图', isDone: false },
        ],
      }),
      task('b', {
        title: '等打样',
        kind: 'wait',
        assigneeId: 'm1',
        supplierId: 's1',
        plannedStartOn: '2026-11-24',
        plannedFinishOn: '2026-11-26',
      }),
      task('c', { title: 'MARK谈价', assigneeId: 'm2', notes: 'MARK底价', waitFor: 'MARK厂长' }),
      task('d', { projectId: 'p2', title: 'MARK别的', assigneeId: 'm2' }),
      task('l', {
        title: '上架',
        kind: 'milestone',
        durationDays: 0,
        notes: 'MARK',
        plannedStartOn: '2027-01-07',
        plannedFinishOn: '2027-01-07',
      }),
    ],
    links: [link('l1', 'c', 'a')],
    comments: [
      {
        id: 'k1',
        taskId: 'a',
        projectId: 'p1',
        authorId: 'm2',
        text: '按新尺寸',
        mentions: [],
        writtenAt: '2026-11-20T02:00:00Z',
      },
      {
        id: 'k2',
        taskId: 'c',
        projectId: 'p1',
        authorId: 'm1',
        text: 'MARK别人的话',
        mentions: [],
        writtenAt: '2026-11-20T02:00:00Z',
      },
    ],
    budgetLines: [
      {
        id: 'y1',
        projectId: 'p1',
        taskId: 'c',
        category: '打样',
        title: '钱款头版',
        plannedFen: 320_000,
        committedFen: 0,
        spentFen: 0,
        paidOn: null,
        note: '钱款备注',
      },
    ],
  });

export const at = '2026-11-24T02:00:00.000Z';

export function outText(rows: Rows, whose: Part = part, when = at): string {
  const handed = handedPart(rows, { part: whose, projectIds: new Set(['p1']), from: '许可', at: when });
  if (!handed) throw new Error('nothing to hand on');
  return outFileText(handed);
}

export function read(text: string): HandoverFile {
  const result = readHandoverFile(text);
  if (!result.ok) throw new Error(`unread: ${JSON.stringify(result.refusal)}`);
  return result.file;
}

export const readOut = (text: string): OutFile & { dropped: string[] } => {
  const file = read(text);
  if (file.way !== 'out') throw new Error('not a file that goes out');
  return file;
};

export function answer(rows: Rows, when = '2026-11-26T02:00:00.000Z'): Answer {
  const handovers = [...rows.handovers.values()];
  const [first] = handovers;
  if (!first) throw new Error('nothing received');
  return answerOf(first.part, handovers, rows, { from: '小林', at: when });
}

export const backText = (rows: Rows, when?: string): string => backFileText(answer(rows, when));

export function seen(rows: Rows, file: HandoverFile): Incoming {
  const result = incoming(rows, file);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.found;
}

export const allKeys = (rows: Rows, file: HandoverFile): string[] => seen(rows, file).wishes.map(({ key }) => key);
