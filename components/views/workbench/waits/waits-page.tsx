import { useMemo, useState } from 'preact/hooks';
import type { Day } from '../../../../domain/model/primitives.ts';
import { seesPage } from '../../../../domain/roles/role-table.ts';
import { type WaitGroup, type WaitRow, waitGroups } from '../../../../domain/waits/wait-rows.ts';
import { waitWords as t } from '../../../../locales/waits.ts';
import { useLive } from '../../../../storage/live.ts';
import { allSummaries } from '../../../../storage/queries.ts';
import { openWaits } from '../../../../storage/waits.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useSeenTasks, useViewer } from '../../roles/viewer.ts';
import { ChaseDialog } from '../../waits/chase-dialog.tsx';
import { PromiseDialog } from '../../waits/promise-dialog.tsx';
import { PageFrame } from '../page-frame.tsx';
import { hrefOf } from '../route.ts';
import { StartVerbs } from '../start-verbs.tsx';
import { LooseTaskSheet } from '../task-sheet/loose-task-sheet.tsx';
import { useSetting } from '../use-setting.ts';
import { useToday } from '../use-today.ts';
import { WaitLine } from './wait-line.tsx';
import './waits.css';

type Asking = { kind: 'chase' | 'promise'; row: WaitRow; who: string };

/** 等外部: everybody outside we wait for, over all projects, who keeps us longest first. */
export function WaitsPage() {
  const today = useToday();
  const groups = useWaitGroups(today);
  const template = useSetting('chaseText');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = groups?.flatMap((group) => group.rows) ?? [];
  const over = rows.filter(({ isTimedOut }) => isTimedOut).length;
  const close = () => setAsking(null);
  return (
    <PageFrame
      title={t.page}
      aside={
        groups &&
        rows.length > 0 && (
          <>
            <span class="quiet nowrap">{t.count(rows.length)}</span>
            {over > 0 && <span class="late nowrap">{t.over(over)}</span>}
          </>
        )
      }
    >
      <div class="wb-page scroll">
        {groups?.map((group) => (
          <Group
            key={group.key}
            group={group}
            today={today}
            openId={openId}
            onOpen={setOpenId}
            onAsk={(kind, row) => setAsking({ kind, row, who: group.name || row.task.title })}
          />
        ))}
        {groups && rows.length === 0 && <Nothing />}
      </div>
      {asking?.kind === 'chase' && template !== undefined && (
        <ChaseDialog row={asking.row} who={asking.who} template={template} today={today} onClose={close} />
      )}
      {asking?.kind === 'promise' && <PromiseDialog task={asking.row.task} today={today} onClose={close} />}
      {openId && (
        <LooseTaskSheet
          taskId={openId}
          order={rows.map(({ task }) => task.id)}
          onOpen={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </PageFrame>
  );
}

function Nothing() {
  const hasProject = (useLive(allSummaries)?.length ?? 1) > 0;
  return <EmptyState icon="hourglass" fact={t.nothing} next={t.nothingNext} action={!hasProject && <StartVerbs />} />;
}

function useWaitGroups(today: Day): WaitGroup[] | null {
  const waits = useLive(openWaits);
  const redAfterDays = useSetting('redAfterDays') ?? 2;
  const tasks = useSeenTasks(waits?.tasks, useViewer());
  return useMemo(
    () => (waits && tasks ? waitGroups({ ...waits, tasks: [...tasks], today, redAfterDays }) : null),
    [waits, tasks, today, redAfterDays],
  );
}

type GroupProps = {
  group: WaitGroup;
  today: Day;
  openId: string | null;
  onOpen: (taskId: string) => void;
  onAsk: (kind: Asking['kind'], row: WaitRow) => void;
};

function Group({ group, today, openId, onOpen, onAsk }: GroupProps) {
  const { role } = useViewer();
  return (
    <section class="wb-section" aria-label={group.name || t.nobody}>
      <SectionHead title={group.name || t.nobody} count={group.rows.length}>
        {group.name && seesPage(role, 'suppliers') && (
          <a class="link t12" href={hrefOf({ page: 'suppliers' })}>
            {t.ledger}
          </a>
        )}
      </SectionHead>
      <ul class="wt-lines">
        {group.rows.map((row) => (
          <WaitLine
            key={row.task.id}
            row={row}
            today={today}
            isOpen={row.task.id === openId}
            onOpen={() => onOpen(row.task.id)}
            onChase={() => onAsk('chase', row)}
            onPromise={() => onAsk('promise', row)}
          />
        ))}
      </ul>
    </section>
  );
}
