import type { CreateProjectInput } from '../../../../domain/intents/create-project.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import { readNumber, readYuan } from '../../../../domain/text/read-amount.ts';

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
});

/** What stands in the way of creating the project; empty when nothing does. */
export function formProblems(form: ProjectForm): FormProblems {
  const problems: FormProblems = {};
  if (!form.name.trim()) problems.name = 'empty';
  if (readNumber(form.target) === 'bad') problems.target = 'number';
  if (readYuan(form.budget) === 'bad') problems.budget = 'money';
  if (form.direction === 'backward' && form.launchOn === null) problems.launchOn = 'day';
  if (form.direction === 'forward' && form.startOn === null) problems.startOn = 'day';
  return problems;
}

/** The intent's input; text that cannot be read counts as not given. `launchTitle` names the launch of an empty project. */
export function projectInput(form: ProjectForm, id: string, launchTitle: string): CreateProjectInput {
  const target = readNumber(form.target);
  const budget = readYuan(form.budget);
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
    },
    budgetFen: budget === 'bad' ? null : budget,
    milestones: form.milestones.flatMap(({ title, on }) => (title.trim() && on ? [{ title: title.trim(), on }] : [])),
    launchTitle,
    assign: Object.fromEntries(Object.entries(form.assign).filter(([, memberId]) => memberId !== '')),
  };
}
