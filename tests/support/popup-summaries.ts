import type { ProjectSummary } from '../../domain/model/project-summary.ts';

export const popupToday = '2026-11-23';

type Milestone = ProjectSummary['milestones'][number];
type Bar = ProjectSummary['bars'][number];

const milestone = (taskId: string, title: string, plannedOn: string, more: Partial<Milestone> = {}): Milestone => ({
  taskId,
  title,
  plannedOn,
  forecastOn: plannedOn,
  daysLate: 0,
  isDone: false,
  isLaunch: false,
  ...more,
});
const bar = (state: Bar['state'], startOn: string, finishOn: string): Bar => ({ state, startOn, finishOn });
const launch = ({ taskId, title, plannedOn, forecastOn, daysLate, isDone }: Milestone): ProjectSummary['launch'] => ({
  taskId,
  title,
  plannedOn,
  forecastOn,
  daysLate,
  isDone,
});

/** A running project on which nothing is late, with what differs. */
export function summary(fields: Partial<ProjectSummary> & Pick<ProjectSummary, 'id' | 'name'>): ProjectSummary {
  const milestones = fields.milestones ?? [];
  const day = milestones.find(({ isLaunch }) => isLaunch);
  return {
    forDay: popupToday,
    redAfterDays: 2,
    status: 'running',
    done: 3,
    total: 23,
    daysLate: 0,
    startOn: '2026-11-16',
    finishOn: '2026-12-31',
    launch: day ? launch(day) : null,
    driver: null,
    split: { ours: 0, supplier: 0, platform: 0, courier: 0 },
    bars: [],
    milestones,
    late: [],
    redCount: 0,
    amberCount: 0,
    dueToday: 0,
    isProvisional: false,
    ...fields,
  };
}

type Late = ProjectSummary['late'][number];
const late = (taskId: string, title: string, who: string, daysLate: number, more: Partial<Late> = {}): Late => ({
  taskId,
  title,
  kind: 'work',
  status: 'doing',
  who,
  daysLate,
  severity: daysLate > 2 ? 'red' : 'amber',
  ...more,
});

/** Four projects as on the popup's mock picture. */
export const pictureSummaries: ProjectSummary[] = [
  summary({
    id: 'quilt',
    name: '云岚凉被',
    daysLate: 3,
    driver: { taskId: 'quilt-bulk', title: '等待大货生产', waitFor: '恒绒纺织', side: 'supplier' },
    split: { supplier: 2, ours: 1, platform: 0, courier: 0 },
    bars: [
      bar('wait', '2026-11-16', '2026-12-02'),
      bar('todo', '2026-12-03', '2026-12-07'),
      bar('todo', '2026-12-08', '2026-12-18'),
    ],
    milestones: [
      milestone('quilt-design', '设计定稿', '2026-11-27', { forecastOn: '2026-11-27', daysLate: 2 }),
      milestone('quilt-launch', '上架日', '2026-12-03', { forecastOn: '2026-12-08', daysLate: 3, isLaunch: true }),
    ],
    late: [
      late('quilt-check', '送检，等质检报告', '华东检测', 3),
      late('quilt-bulk', '等待大货生产', '恒绒纺织', 3, { kind: 'wait', status: 'todo' }),
      late('quilt-shots', '拍摄：3 张主图 + 1 张场景图', '陈默', 2),
    ],
    redCount: 2,
    amberCount: 1,
    dueToday: 0,
  }),
  summary({
    id: 'diffuser',
    name: '雾岛香薰机',
    daysLate: 3,
    driver: { taskId: 'diffuser-mould', title: '开模', waitFor: '', side: 'ours' },
    split: { supplier: 0, ours: 1, platform: 0, courier: 0 },
    bars: [
      bar('run', '2026-11-16', '2026-11-24'),
      bar('wait', '2026-11-25', '2026-12-04'),
      bar('todo', '2026-12-05', '2026-12-11'),
      bar('todo', '2026-12-12', '2026-12-22'),
    ],
    milestones: [
      milestone('diffuser-launch', '上架日', '2026-12-07', { forecastOn: '2026-12-08', daysLate: 1, isLaunch: true }),
      milestone('diffuser-review', '复盘关闭', '2026-12-12'),
    ],
    late: [
      late('diffuser-label', '标签送审', '周敏', 3, { status: 'todo' }),
      late('diffuser-copy', '卖点与文案', '小王', 1, { status: 'review' }),
    ],
    redCount: 1,
    amberCount: 1,
    dueToday: 0,
  }),
  summary({
    id: 'homewear',
    name: '羊羔绒家居服',
    bars: [
      bar('done', '2026-11-16', '2026-11-19'),
      bar('run', '2026-11-20', '2026-11-25'),
      bar('todo', '2026-11-26', '2026-12-01'),
    ],
    milestones: [
      milestone('homewear-seal', '封样', '2026-11-20', { isDone: true }),
      milestone('homewear-live', '开播', '2026-12-02', { isLaunch: true }),
    ],
  }),
  summary({
    id: 'mug',
    name: '竹影马克杯',
    bars: [
      bar('run', '2026-11-19', '2026-11-30'),
      bar('wait', '2026-12-01', '2026-12-16'),
      bar('todo', '2026-12-17', '2026-12-23'),
      bar('todo', '2026-12-28', '2027-01-05'),
    ],
    milestones: [
      milestone('mug-presale', '预售开启', '2026-12-04'),
      milestone('mug-ship', '承诺发货日', '2026-12-24', { isLaunch: true }),
    ],
  }),
];
