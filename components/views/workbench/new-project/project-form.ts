import type { CreateProjectInput } from '../../../../domain/intents/create-project.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import { readNumber, readYuan } from '../../../../domain/text/read-amount.ts';
import type { PlanChange } from '../../../../domain/win-back/plan-change.ts';
import { budgetCategories } from '../../../../locales/budget.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';

/** What the set-up page holds while it is filled in; text fields are as typed. */
export type ProjectForm = {
  templateId: string | null;
  name: string;
  metric: string;
  target: string;
  unit: string;
  byOn: Day | null;
  budget: string;
  direction: Project['direction'];
  launchOn: Day | null;
  startOn: Day | null;
  milestones: { id: string; title: string; on: Day | null }[];
  assign: Record<string, string>;
  ownerId: string;
  /** Planned money by category, as typed. */
  lines: { category: string; amount: string }[];
  /** When suppliers are shut, while it is asked. */
  stopFrom: Day | null;
  stopTo: Day | null;
  /** Ways to win days that were ticked, by the steps of the template. */
  ways: readonly (readonly PlanChange[])[];
  /** Waits planned by what was measured, by the template's key. */
  waits: NonNullable<CreateProjectInput['waits']>;
};

type FormProblem = 'empty' | 'number' | 'money' | 'day';
export type FormProblems = { [Field in 'name' | 'target' | 'budget' | 'launchOn' | 'startOn']?: FormProblem };

export const emptyForm = (templateId: string | null): ProjectForm => ({
  templateId,
  name: '',
  metric: '',
  target: '',
  unit: '',
  byOn: null,
  budget: '',
  direction: 'backward',
  launchOn: null,
  startOn: null,
  milestones: [],
  assign: {},
  ownerId: '',
  lines: budgetCategories().map((category) => ({ category, amount: '' })),
  stopFrom: null,
  stopTo: null,
  ways: [],
  waits: {},
});

/** The plan these made ways for; with another one they win other days. */
const wayFields = ['waits', 'templateId', 'direction', 'launchOn', 'startOn', 'stopFrom', 'stopTo'] as const;

export const withFields = (form: ProjectForm, fields: Partial<ProjectForm>): ProjectForm => ({
  ...form,
  ...(wayFields.some((field) => field in fields && fields[field] !== form[field]) ? { ways: [] } : {}),
  ...fields,
});

/** Money of the lines that can be read, and whether all can. */
export function lineSum({ lines }: Pick<ProjectForm, 'lines'>): { fen: number; isReadable: boolean } {
  const read = lines.map(({ amount }) => readYuan(amount));
  return {
    fen: read.reduce((sum: number, fen) => sum + (typeof fen === 'number' ? fen : 0), 0),
    isReadable: !read.includes('bad'),
  };
}

/** What stands in the way of creating the project; empty when nothing does. */
export function formProblems(form: ProjectForm): FormProblems {
  const problems: FormProblems = {};
  if (!form.name.trim()) problems.name = 'empty';
  if (readNumber(form.target) === 'bad') problems.target = 'number';
  if (readYuan(form.budget) === 'bad' || !lineSum(form).isReadable) problems.budget = 'money';
  if (form.direction === 'backward' && form.launchOn === null) problems.launchOn = 'day';
  if (form.direction === 'forward' && form.startOn === null) problems.startOn = 'day';
  return problems;
}

/** The intent's input; text that cannot be read counts as not given. `launchTitle` names the launch of an empty project. */
export function projectInput(form: ProjectForm, id: string, launchTitle: string): CreateProjectInput {
  const target = readNumber(form.target);
  const budget = readYuan(form.budget);
  const lines = plannedOf(form);
  const isBackward = form.direction === 'backward';
  return {
    id,
    name: form.name,
    templateId: form.templateId,
    direction: form.direction,
    launchOn: isBackward ? form.launchOn : null,
    startOn: isBackward ? null : form.startOn,
    goal: {
      metric: form.metric.trim(),
      target: target === 'bad' ? null : target,
      unit: form.unit.trim(),
      byOn: form.byOn,
      ...(form.ownerId ? { ownerId: form.ownerId } : {}),
    },
    budgetFen: budget === 'bad' ? null : (budget ?? (lines.length > 0 ? lineSum(form).fen : null)),
    budgetLines: lines,
    supplierStop: stopOf(form),
    changes: form.ways.flat(),
    milestones: form.milestones.flatMap(({ title, on }) => (title.trim() && on ? [{ title: title.trim(), on }] : [])),
    launchTitle,
    waits: form.waits,
    assign: Object.fromEntries(Object.entries(form.assign).filter(([, memberId]) => memberId !== '')),
  };
}

const plannedOf = ({ lines }: ProjectForm) =>
  lines.flatMap(({ category, amount }) => {
    const fen = readYuan(amount);
    return typeof fen === 'number' && fen > 0 && category.trim()
      ? [{ category: category.trim(), plannedFen: fen }]
      : [];
  });

const stopOf = ({ stopFrom, stopTo }: ProjectForm) =>
  stopFrom && stopTo && stopFrom <= stopTo
    ? { fromOn: stopFrom, toOn: stopTo, name: newProjectWords.stopName(stopTo.slice(0, 4)) }
    : null;
