import { useMemo, useState } from 'preact/hooks';
import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { roleTable, seesPage, seesPart } from '../../../../domain/roles/role-table.ts';
import { todayWords, workbenchWords } from '../../../../locales/workbench.ts';
import { useLive } from '../../../../storage/live.ts';
import { allMembers, allSummaries, openTasks } from '../../../../storage/queries.ts';
import { TaskRow } from '../../../task/task-row.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { doWish } from '../../do-wish.ts';
import { useSeenTasks, useViewer } from '../../roles/viewer.ts';
import { PageFrame } from '../page-frame.tsx';
import { hrefOf } from '../route.ts';
import { StartVerbs } from '../start-verbs.tsx';
import { LooseTaskSheet } from '../task-sheet/loose-task-sheet.tsx';
import { goTo } from '../use-route.ts';
import { useSetting } from '../use-setting.ts';
import { useToday } from '../use-today.ts';
import { Mentions } from './mentions.tsx';
import { type Today, type TodayRow, todayGroups } from './today-groups.ts';

/** The day's work, not the whole plan. */
const mostToBegin = 20;

/** What is due or late today, by project, and whom to ask again. */
export function TodayPage({ taskId }: { taskId: string | null }) {
  const today = useToday();
  const viewer = useViewer();
  const tasks = useSeenTasks(useLive(openTasks), viewer);
  const summaries = useLive(allSummaries);
  const members = useLive(allMembers) ?? [];
  const meId = useSetting('meId');
  const redAfterDays = useSetting('redAfterDays') ?? 2;
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const sees = roleTable[viewer.role].tasks;
  const onlyId = meId && (sees === 'own' || (sees === 'all' && whose === 'mine')) ? meId : null;
  const model = useMemo(
    () => tasks && summaries && todayGroups({ tasks, summaries, today, onlyId, redAfterDays }),
    [tasks, summaries, today, onlyId, redAfterDays],
  );
  const order = useMemo(
    () =>
      model
        ? [...model.chase, ...model.groups.flatMap((group) => group.rows), ...model.begin.slice(0, mostToBegin)].map(
            (row) => row.task.id,
          )
        : [],
    [model],
  );
  const rowProps = {
    nameOf: (id: string | null) => members.find((member) => member.id === id)?.name ?? null,
    openId: taskId,
    today,
  };
  return (
    <PageFrame
      title={workbenchWords.today}
      aside={model && <Counts model={model} />}
      verbs={sees === 'all' && members.length > 0 && <Whose meId={meId} value={whose} onChange={setWhose} />}
    >
      <div class="wb-page scroll">
        {meId && seesPart(viewer.role, 'talk') && <Mentions meId={meId} members={members} today={today} />}
        {model && <Sections model={model} rowProps={rowProps} />}
        {model && order.length === 0 && (
          <Nothing model={model} hasTasks={(tasks?.length ?? 0) > 0} isMine={onlyId !== null} today={today} />
        )}
      </div>
      {taskId && (
        <LooseTaskSheet
          taskId={taskId}
          order={order}
          onClose={() => goTo({ page: 'today', taskId: null }, 'replace')}
        />
      )}
    </PageFrame>
  );
}

function Counts({ model }: { model: Today }) {
  return (
    <span class="row g2 nowrap quiet">
      <span>{todayWords.due(model.dueCount)}</span>
      {model.lateCount > 0 && <span class="late">{todayWords.late(model.lateCount)}</span>}
    </span>
  );
}

/** Mine or everyone's, once the setting says who "me" is. */
function Whose({
  meId,
  value,
  onChange,
}: {
  meId: string | null | undefined;
  value: 'mine' | 'all';
  onChange: (value: 'mine' | 'all') => void;
}) {
  if (meId === undefined) return null;
  if (meId === null) {
    return (
      <a class="t12 quiet link-quiet cut" href={hrefOf({ page: 'settings' })}>
        {todayWords.sayWho}
      </a>
    );
  }
  return (
    <Segments
      label={todayWords.whose}
      items={[
        { id: 'mine', label: todayWords.mine },
        { id: 'all', label: todayWords.everyone },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

type RowProps = { nameOf: (id: string | null) => string | null; openId: string | null; today: Day };

function Sections({ model, rowProps }: { model: Today; rowProps: RowProps }) {
  return (
    <>
      {model.chase.length > 0 && (
        <section class="wb-section">
          <SectionHead title={todayWords.chase} count={model.chase.length}>
            <span class="t12">{todayWords.chaseHint}</span>
          </SectionHead>
          <Rows rows={model.chase} {...rowProps} />
        </section>
      )}
      {model.groups.map((group) => (
        <section class="wb-section" key={group.projectId ?? ''}>
          <SectionHead title={group.projectId ? group.name : todayWords.inbox} count={group.rows.length}>
            {group.projectId && (
              <a
                class="link"
                href={hrefOf({ page: 'project', projectId: group.projectId, view: 'list', taskId: null })}
              >
                {todayWords.wholeProject}
              </a>
            )}
          </SectionHead>
          <Rows rows={group.rows} {...rowProps} />
        </section>
      ))}
      {model.begin.length > 0 && (
        <section class="wb-section">
          <SectionHead title={todayWords.begin} count={model.begin.length}>
            <span class="t12">{todayWords.beginHint}</span>
          </SectionHead>
          <Rows rows={model.begin.slice(0, mostToBegin)} {...rowProps} />
        </section>
      )}
    </>
  );
}

function Rows({ rows, nameOf, openId, today }: RowProps & { rows: readonly TodayRow[] }) {
  return (
    <div>
      {rows.map((row) => (
        <TaskRow
          key={row.task.id}
          task={row.task}
          dueOn={row.dueOn}
          daysLate={row.daysLate}
          severity={row.severity}
          who={nameOf(row.task.assigneeId)}
          waitFor={row.task.waitFor}
          isSelected={row.task.id === openId}
          today={today}
          onOpen={(id) => goTo({ page: 'today', taskId: id }, openId ? 'replace' : 'push')}
          onStatus={(id, status) => void doWish(setTaskStatus, { ids: [id], status })}
        />
      ))}
    </div>
  );
}

function Nothing({ model, hasTasks, isMine, today }: { model: Today; hasTasks: boolean; isMine: boolean; today: Day }) {
  const { role } = useViewer();
  if (!hasTasks && !seesPage(role, 'new')) return <EmptyState icon="sun" fact={todayWords.noTasks} />;
  if (!hasTasks) {
    return <EmptyState icon="sun" fact={todayWords.noTasks} next={todayWords.startProject} action={<StartVerbs />} />;
  }
  const next = model.next ? todayWords.next(dayText(model.next.on, today), model.next.title) : todayWords.noNext;
  return <EmptyState icon="sun" fact={isMine ? todayWords.nothingMine : todayWords.nothing} next={next} />;
}
