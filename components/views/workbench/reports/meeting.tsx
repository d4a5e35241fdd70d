import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { INBOX_ID } from '../../../../domain/model/inbox-id.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { ReportLine } from '../../../../domain/reports/period-facts.ts';
import { reportWords as t } from '../../../../locales/reports.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { Face } from '../../../ui/face.tsx';
import { LateMark } from '../../../ui/late-mark.tsx';
import { hrefOf } from '../route.ts';
import { useSetting } from '../use-setting.ts';
import { periodAt } from './period.ts';
import { usePeriodFacts } from './use-period-facts.ts';

type Props = {
  forOn: Day;
  today: Day;
  members: readonly Member[];
  projects: readonly Project[];
  projectId: string | null;
};

const columns = ['done', 'risks', 'waiting', 'next'] as const;

/** 周会: what was done, what slips, what waits, what comes; with arrows from person to person. */
export function Meeting({ forOn, today, members, projects, projectId }: Props) {
  const period = useMemo(() => periodAt('meeting', forOn), [forOn]);
  const redAfterDays = useSetting('redAfterDays') ?? 2;
  const people = members.filter(({ isActive }) => isActive);
  const [at, setAt] = useState(-1);
  const person = people[at];
  const facts = usePeriodFacts({ period, today, projects, projectId, memberId: person?.id ?? null });
  const step = (by: number) => setAt((place) => ((place + 1 + by + people.length + 1) % (people.length + 1)) - 1);
  useArrows(step);
  if (!facts) return null;
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? null;
  const projectOf = (id: string) => projects.find((project) => project.id === id)?.name ?? '';
  return (
    <div class="mt">
      <div class="mt-who">
        <Button kind="ghost" icon="chevron-left" label={t.meeting.previous} onClick={() => step(-1)} />
        <span class="mt-name" aria-live="polite">
          {person?.name ?? t.everyone}{' '}
          <small class="quiet num">{person && t.meeting.place(at + 1, people.length)}</small>
        </span>
        <Button kind="ghost" icon="chevron-right" label={t.meeting.nextPerson} onClick={() => step(1)} />
        <span class="t12 quiet">{t.meeting.hint}</span>
      </div>
      <div class="mt-columns scroll">
        {columns.map((part) => (
          <section key={part} aria-label={t.meeting[part]}>
            <h2>
              {t.meeting[part]} <span class="quiet num">{facts[part].length}</span>
            </h2>
            {facts[part].length === 0 && <p class="quiet">{t.meeting.nothing}</p>}
            <ul>
              {facts[part].map((line) => (
                <li key={line.taskId}>
                  <a href={placeOf(line)} title={line.title}>
                    <span class="cut">{line.title}</span>
                    <span class="t12 quiet cut">
                      {[line.waitFor, projectOf(line.projectId)].filter(Boolean).join('·')}
                    </span>
                  </a>
                  <Tail {...{ part, line, today, redAfterDays }} />
                  {!person && <Face name={nameOf(line.assigneeId)} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

const placeOf = ({ projectId, taskId }: ReportLine): string =>
  projectId === INBOX_ID
    ? hrefOf({ page: 'today', taskId })
    : hrefOf({ page: 'project', projectId, view: 'list', taskId });

type TailProps = { part: (typeof columns)[number]; line: ReportLine; today: Day; redAfterDays: number };

function Tail({ part, line, today, redAfterDays }: TailProps) {
  if (part === 'risks') return <LateMark daysLate={line.days} severity={line.days > redAfterDays ? 'red' : 'amber'} />;
  if (part === 'waiting') return <span class="t12 quiet num">{t.meeting.waited(line.days)}</span>;
  const on = part === 'done' ? line.doneOn : line.dueOn;
  return <span class="quiet num">{on && dayText(on, today)}</span>;
}

function useArrows(step: (by: number) => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="menu"]');
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by === undefined || isTyped || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      step(by);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
