import Mustache from 'mustache';
import type { PeriodFacts, ReportLine } from '../../../../domain/reports/period-facts.ts';
import { reportWords as t } from '../../../../locales/reports.ts';
import { formatFault } from './format-fault.ts';

/** Names that a report's text needs beside the facts. */
export type ReportNames = {
  date: string;
  name: string;
  projectName: string;
  projectOf: (projectId: string) => string;
  memberOf: (memberId: string) => string;
  dayText: (day: string) => string;
};

/**
 * The team's own format filled with what happened. Fields go by their names on screen (完成, 标题 …). The text is plain:
 * nothing is escaped, because it is never HTML. `error`: what in the format cannot be read.
 */
export function reportText(
  format: string,
  facts: PeriodFacts,
  names: ReportNames,
): { text: string } | { error: string } {
  const error = formatFault(format);
  if (error !== null) return { error };
  const text = Mustache.render(format, viewOf(facts, names), {}, { escape: String });
  return { text: text.replace(/\n{3,}/g, '\n\n').trim() };
}

function viewOf(facts: PeriodFacts, names: ReportNames): Record<string, unknown> {
  const { field } = t;
  const lines = (list: readonly ReportLine[]) => list.map((line, at) => lineOf(line, at, names));
  return {
    [field.date]: names.date,
    [field.name]: names.name,
    [field.projectName]: names.projectName,
    [field.done]: lines(facts.done),
    [field.doing]: lines(facts.doing),
    [field.moved]: lines(facts.moved),
    [field.waiting]: lines(facts.waiting),
    [field.risks]: lines(facts.risks),
    [field.next]: lines(facts.next),
    [field.hasMoved]: facts.moved.length > 0,
    [field.hasWaiting]: facts.waiting.length > 0,
    [field.hasRisks]: facts.risks.length > 0,
  };
}

function lineOf(line: ReportLine, at: number, names: ReportNames): Record<string, unknown> {
  const { field } = t;
  const day = (on: string | null) => (on === null ? '—' : names.dayText(on));
  return {
    [field.n]: at + 1,
    [field.title]: line.title,
    [field.project]: names.projectOf(line.projectId),
    [field.who]: names.memberOf(line.assigneeId ?? ''),
    [field.due]: day(line.dueOn),
    [field.waitFor]: line.waitFor,
    [field.days]: line.days,
    [field.from]: day(line.fromOn),
    [field.to]: day(line.toOn),
  };
}
