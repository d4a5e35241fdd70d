import { useRef, useState } from 'preact/hooks';
import type { Draft, PageContext } from '../../../domain/model/page-context.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { RowPart } from './row-part.tsx';
import { SideHeader } from './side-header.tsx';
import { SideQuickAdd } from './side-quick-add.tsx';
import { SideRole } from './side-role.tsx';
import { type TabId, TabsPart } from './tabs-part.tsx';
import { useSidePlan } from './use-plan.ts';
import { useRecordContext } from './use-record-context.ts';
import { useSideKeys } from './use-side-keys.ts';
import type { SideMode } from './use-tab-id.ts';

type Props = {
  mode: SideMode;
  today: Day;
  tabId: number | null;
  page: PageContext | null;
  draft: Draft | null;
  isReading: boolean;
};

/** Everything between the panel's upper edge and its footer. */
export function SideBody({ mode, today, tabId, page, draft, isReading }: Props) {
  const plan = useSidePlan(today);
  const known = useRecordContext(page?.record ?? null, page?.shopId ?? '');
  const [tab, setTab] = useState<TabId>(mode === 'docked' ? 'page' : 'today');
  const [openId, setOpenId] = useState<string | null>(null);
  const [filter, setFilter] = useState('');
  const quickAdd = useRef<HTMLInputElement>(null);
  const filterField = useRef<HTMLInputElement>(null);
  // The row's tasks as the lists hold them, which an edit reaches at once.
  const ofItem = (known?.tasks ?? []).flatMap((task) => plan.openTask(task.id) ?? []);
  const find = (text: string) => {
    setTab('tasks');
    setFilter(text);
    requestAnimationFrame(() => filterField.current?.focus());
  };
  useSideKeys({ add: () => quickAdd.current?.focus(), find: () => find(filter), close: () => setOpenId(null) });
  return (
    <>
      <SideHeader mode={mode} onFind={() => find(filter)} />
      <SideRole mode={mode} />
      <main class="side-scroll scroll">
        <RowPart plan={plan} tabId={tabId} page={page} known={known} draft={draft} isReading={isReading} />
        {!draft && (
          <SideQuickAdd
            plan={plan}
            page={page}
            known={known}
            inputRef={quickAdd}
            onOpen={(taskId) => {
              setFilter('');
              setTab('tasks');
              setOpenId(taskId);
            }}
          />
        )}
        <TabsPart
          plan={plan}
          ofItem={ofItem}
          docked={mode === 'docked' && page && tabId !== null ? { page, tabId } : null}
          tab={tab}
          onTab={setTab}
          filter={filter}
          onFilter={setFilter}
          onFind={find}
          filterRef={filterField}
          openId={openId}
          onOpen={setOpenId}
        />
      </main>
    </>
  );
}
