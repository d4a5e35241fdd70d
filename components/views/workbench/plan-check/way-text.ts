import type { Day } from '../../../../domain/model/primitives.ts';
import type { PlanChange } from '../../../../domain/win-back/plan-change.ts';
import { common } from '../../../../locales/common.ts';
import { planCheckWords as t } from '../../../../locales/plan-check.ts';
import { plainDay } from '../../../ui/day-text.ts';
import type { ProjectModel } from '../project/project-model.ts';

type Rows = Pick<ProjectModel, 'tasks' | 'links' | 'members' | 'today'>;

/** One change of a way to win days, as a line: `拍摄 5 → 3 天`. */
export function changeText(change: PlanChange, { tasks, links, today }: Rows): string {
  const words = t.change;
  const titleOf = (id: string | undefined): string => tasks.get(id ?? '')?.title ?? words.gone;
  switch (change.kind) {
    case 'shorten':
    case 'chase': {
      const days = tasks.get(change.taskId)?.durationDays ?? 0;
      return words[change.kind](titleOf(change.taskId), days, Math.max(1, days - change.days));
    }
    case 'overlap': {
      const link = links.get(change.linkId);
      return words.overlap(titleOf(link?.toId), titleOf(link?.fromId), change.days);
    }
    case 'shortenLag': {
      const link = links.get(change.linkId);
      return words.shortenLag(titleOf(link?.fromId), titleOf(link?.toId), change.days);
    }
    case 'workOn':
      return words.workOn(change.on.map((day: Day) => plainDay(day, today)).join(common.listJoin));
    default:
      return words[change.kind](titleOf(change.taskId));
  }
}

/** `动 3 天·要找 小王、恒绒纺织`; people by name, roles and suppliers as they are called. */
export function costText(
  cost: { days: number; people: readonly string[] },
  { members }: Pick<Rows, 'members'>,
): string {
  const names = cost.people.map((who) => members.find(({ id }) => id === who)?.name ?? who);
  return [t.costDays(cost.days), names.length > 0 ? t.costPeople(names.join(common.listJoin)) : '']
    .filter(Boolean)
    .join('·');
}
