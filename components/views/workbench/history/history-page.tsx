import { useEffect, useMemo, useState } from 'preact/hooks';
import { bringBack } from '../../../../domain/intents/bring-back.ts';
import { saveMoment } from '../../../../domain/intents/save-moment.ts';
import { historyWords } from '../../../../locales/history.ts';
import { intentText } from '../../../../locales/intent-name.ts';
import { useLive } from '../../../../storage/live.ts';
import { latestChanges, savedMoments, workspaceAt } from '../../../../storage/past.ts';
import { allMembers } from '../../../../storage/queries.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { NameForm } from '../../../ui/name-form.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { PageFrame } from '../page-frame.tsx';
import { useToday } from '../use-today.ts';
import { momentLines, pastProjects } from './history-model.ts';
import { MomentList } from './moment-list.tsx';
import { PastProjects } from './past-projects.tsx';
import './history.css';

/** So many steps are listed; older ones are found by the names given to them. */
const listed = 1000;

/** The workspace at any past moment, read-only, from the log alone; one record can be brought back. */
export function HistoryPage() {
  const today = useToday();
  const changes = useLive(() => latestChanges(listed));
  const saved = useLive(savedMoments);
  const members = useLive(allMembers);
  const [seq, setSeq] = useState<number | null>(null);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const lines = useMemo(() => momentLines(changes ?? [], saved ?? []), [changes, saved]);
  const newest = changes?.[0]?.seq ?? 0;
  const isEmpty = changes?.length === 0;
  const line = lines.find((candidate) => candidate.seq === seq);
  const said = line ? historyWords.shown(momentText(line.at, today), intentText(line.intent)) : historyWords.hint;
  return (
    <PageFrame
      title={historyWords.title}
      aside={seq !== null && <span class="quiet cut">{said}</span>}
      verbs={
        seq !== null && (
          <Checkbox isChecked={onlyChanged} onChange={setOnlyChanged}>
            {historyWords.onlyChanged}
          </Checkbox>
        )
      }
    >
      {isEmpty ? (
        <EmptyState icon="history" fact={historyWords.noLog} next={historyWords.noLogNext} />
      ) : (
        <div class="hs">
          <div class="hs-left">
            <NameForm
              class="hs-name"
              label={historyWords.name}
              placeholder={historyWords.placeholder}
              maxLength={80}
              verb={historyWords.save}
              onAdd={(name) =>
                doWish(
                  saveMoment,
                  { id: crypto.randomUUID(), name, afterSeq: seq ?? newest },
                  historyWords.saved(name.trim()),
                )
              }
            />
            <MomentList
              {...{ lines, seq, today }}
              memberName={(id) => members?.find((member) => member.id === id)?.name ?? ''}
              onChoose={setSeq}
            />
            {changes?.length === listed && <p class="hs-foot t12 quiet">{historyWords.tooMany(listed)}</p>}
          </div>
          <div class="hs-right scroll">
            {seq === null ? (
              <EmptyState icon="history" fact={historyWords.today} next={historyWords.hint} />
            ) : (
              <Past {...{ seq, newest, today, onlyChanged }} />
            )}
          </div>
        </div>
      )}
    </PageFrame>
  );
}

type PastProps = { seq: number; newest: number; today: string; onlyChanged: boolean };
type Workspace = Awaited<ReturnType<typeof workspaceAt>>;

function Past({ seq, newest, today, onlyChanged }: PastProps) {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  // Read again whenever something changed: what became of the rows is compared with now.
  useEffect(() => {
    let isStale = false;
    void workspaceAt(seq).then((found) => !isStale && setWorkspace(found));
    return () => {
      isStale = true;
    };
  }, [seq, newest]);
  const projects = useMemo(() => workspace && pastProjects(workspace), [workspace]);
  if (!workspace || !projects) return null;
  return (
    <PastProjects
      {...{ projects, today, onlyChanged }}
      onBring={(kind, id, name) =>
        void doWish(bringBack, { kind, id, past: workspace.past }, historyWords.brought(name))
      }
    />
  );
}
