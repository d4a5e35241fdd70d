import type { Retro } from '../../../../domain/model/retro.ts';
import type { RetroFacts } from '../../../../domain/retro/retro-facts.ts';
import { retroWords as t } from '../../../../locales/retro.ts';
import { dayText } from '../../../ui/day-text.ts';
import type { ProjectModel } from '../project/project-model.ts';

/** The retrospective as plain text, for a chat or a mail. */
export function retroText(model: ProjectModel, facts: RetroFacts, retro: Retro | null): string {
  const names = new Map(model.members.map(({ id, name }) => [id, name]));
  const list = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`\n${title}`, ...lines] : []);
  const numbered = (text: string, at: number) => `${at + 1}. ${text}`;
  const actions = (retro?.actions ?? []).map(({ text, ownerId, dueOn }) => {
    const who = t.text.owner(names.get(ownerId ?? '') ?? '', dueOn ? dayText(dueOn, model.today) : '');
    return who ? `${text}（${who}）` : text;
  });
  return [
    t.text.title(model.project.name),
    `${t.waited} ${t.dayCount(facts.waited.days)}`,
    `${t.red} ${facts.red.days}`,
    ...list(
      t.planned,
      facts.tasks.slice(0, 5).map((fact) => `${fact.title} ${t.days(fact.plannedDays, fact.actualDays)}`),
    ),
    ...list(t.good, (retro?.good ?? []).map(({ text }) => text).map(numbered)),
    ...list(t.bad, (retro?.bad ?? []).map(({ text, whys }) => [text, ...whys].join(' ← ')).map(numbered)),
    ...list(t.next, actions.map(numbered)),
  ].join('\n');
}
