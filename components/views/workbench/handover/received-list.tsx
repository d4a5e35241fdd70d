import { useState } from 'preact/hooks';
import type { Handover } from '../../../../domain/model/handover.ts';
import { INBOX_ID } from '../../../../domain/model/inbox-id.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { useLive } from '../../../../storage/live.ts';
import { allProjects } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { hrefOf, type Route } from '../route.ts';
import { useToday } from '../use-today.ts';
import { BackDialog } from './back-dialog.tsx';

/** Parts that came from others, to be given back one by one or all of one part together. */
export function ReceivedList({ handovers }: { handovers: readonly Handover[] }) {
  const today = useToday();
  const projects = useLive(allProjects) ?? [];
  const [giving, setGiving] = useState<readonly Handover[] | null>(null);
  const parts = Map.groupBy(handovers, ({ part, from }) => `${part.kind}/${part.memberId}/${from}`);
  return (
    <section class="wb-section" aria-label={t.received}>
      <SectionHead title={t.received} count={handovers.length} />
      {[...parts].map(([key, list]) => (
        <ul key={key}>
          {list.map((handover) => (
            <li key={handover.id} class="wb-line">
              <Icon name="arrow-right-left" />
              <a class="cut" href={hrefOf(placeOf(handover.projectId))}>
                {handover.projectId === INBOX_ID ? t.loose : projects.find(({ id }) => id === handover.projectId)?.name}
              </a>
              <span class="quiet nowrap">{t.forWhom(handover.part.name)}</span>
              <span class="grow" />
              <span class="t12 quiet nowrap">
                {t.receivedFrom(handover.from, momentText(handover.exportedAt, today))}
              </span>
              <Button size="sm" onClick={() => setGiving([handover])}>
                {t.back}
              </Button>
            </li>
          ))}
          {list.length > 1 && (
            <li class="wb-line">
              <span class="grow" />
              <Button size="sm" onClick={() => setGiving(list)}>
                {t.backAll}
              </Button>
            </li>
          )}
        </ul>
      ))}
      {giving && <BackDialog handovers={giving} onClose={() => setGiving(null)} />}
    </section>
  );
}

const placeOf = (projectId: string): Route =>
  projectId === INBOX_ID ? { page: 'today', taskId: null } : { page: 'project', projectId, view: 'list', taskId: null };
