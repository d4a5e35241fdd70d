import { budgetWords } from '../../../../locales/budget.ts';
import { planCheckWords } from '../../../../locales/plan-check.ts';
import { projectWords } from '../../../../locales/project.ts';
import { retroWords } from '../../../../locales/retro.ts';
import { boardWords, calendarWords } from '../../../../locales/views.ts';
import type { ProjectView } from '../route.ts';

/** Names of the views of a project; one without a name here cannot be typed. */
export const viewNames = (): Partial<Record<ProjectView, string>> => ({
  gantt: projectWords.view.gantt,
  list: projectWords.view.list,
  board: boardWords.board,
  calendar: calendarWords.calendar,
  check: planCheckWords.view,
  budget: budgetWords.view,
  retro: retroWords.retro,
  products: projectWords.view.products,
  settings: projectWords.view.settings,
});
