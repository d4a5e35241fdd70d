import { useMemo } from 'preact/hooks';
import { addTasks } from '../../../../domain/intents/add-tasks.ts';
import type { PasteContext } from '../../../../domain/paste/draft.ts';
import { isFault } from '../../../../domain/paste/read-paste.ts';
import { pasteWords } from '../../../../locales/paste.ts';
import { useLive } from '../../../../storage/live.ts';
import { promoDays } from '../../../../storage/promo-days.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { PasteColumns } from './paste-columns.tsx';
import { PasteLaunch } from './paste-launch.tsx';
import { PasteNotices } from './paste-notices.tsx';
import { PasteTable } from './paste-table.tsx';
import { newRowsOf, useBeforeLaunch } from './use-before-launch.ts';
import { usePaste } from './use-paste.ts';
import './paste.css';

type Props = { model: ProjectModel; first: string; onClose: () => void };

/** A pasted block as drafts of tasks. Nothing is saved before 建 N 个任务; that is one change. */
export function PasteDialog({ model, first, onClose }: Props) {
  const promos = useLive(promoDays);
  const { today, calendar, project } = model;
  const people = useMemo(() => model.members.filter(({ isActive }) => isActive), [model.members]);
  const context = useMemo<PasteContext>(
    () => ({ today, calendar, promos, members: people, launchOn: project.launchOn }),
    [today, calendar, promos, people, project.launchOn],
  );
  const titles = useMemo(() => new Set([...model.tasks.values()].map(({ title }) => title)), [model.tasks]);
  const state = usePaste(first, context, titles);
  const { paste, kept, text } = state;
  const groups = kept.filter(({ isGroup }) => isGroup).length;
  const before = useBeforeLaunch(model, state, context);
  const make = async () => {
    const input = { projectId: project.id, ...newRowsOf(state, context, before.tie) };
    if (await doWish(addTasks, input, pasteWords.made(kept.length - groups, groups))) onClose();
  };
  return (
    <Dialog title={pasteWords.title} isOpen={true} isWide={true} onClose={onClose}>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (kept.length > 0) void make();
        }}
      >
        <Source text={text} onText={state.setText} />
        {text.trim() === '' ? null : isFault(paste) ? (
          <Notice tone="late">{pasteWords.fault[paste.fault](paste.count)}</Notice>
        ) : state.drafts.length === 0 ? (
          <Notice tone="risk">{pasteWords.nothing}</Notice>
        ) : (
          <>
            {paste.columns.length > 0 && <PasteColumns columns={paste.columns} onRole={state.setRole} />}
            <PasteNotices state={state} />
            {before.launch && <PasteLaunch {...before} launch={before.launch} today={today} />}
            <PasteTable state={state} people={people.map(({ name }) => name)} />
          </>
        )}
        <div class="ends">
          <Button onClick={onClose}>{pasteWords.cancel}</Button>
          <Button kind="primary" type="submit" disabled={kept.length === 0}>
            {pasteWords.make(kept.length - groups, groups)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const Source = ({ text, onText }: { text: string; onText: (text: string) => void }) =>
  text === '' ? (
    <TextArea
      rows={10}
      label={pasteWords.source}
      placeholder={pasteWords.hint}
      value={text}
      onInput={onText}
      autofocus
    />
  ) : (
    <details>
      <summary>{pasteWords.source}</summary>
      <TextArea rows={6} label={pasteWords.source} value={text.slice(0, 1_000_001)} onInput={onText} />
    </details>
  );
