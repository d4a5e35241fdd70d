import { addLink } from '../../../../domain/intents/add-link.ts';
import type { Link } from '../../../../domain/model/link.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { linkWords } from '../../../../locales/link.ts';
import { type Choice, matching, Picker } from '../../../ui/picker.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { LinkBefore } from './link-before.tsx';

type Props = { model: ProjectModel; task: Task; onOpen: (taskId: string) => void };

/** What this task waits for, how and with which gap; and what waits for it. */
export function Predecessors({ model, task, onOpen }: Props) {
  const links = [...model.links.values()];
  const before = links.filter((link) => link.toId === task.id);
  const after = links.filter((link) => link.fromId === task.id);
  const add = (fromId: string) =>
    void doWish(
      addLink,
      { id: crypto.randomUUID(), fromId, toId: task.id, type: 'FS', lag: 0, lagUnit: 'working' },
      linkWords.linkAdded(model.tasks.get(fromId)?.title ?? ''),
    );
  return (
    <section class="wb-order">
      <h3>
        {linkWords.before} <span class="quiet">{before.length || ''}</span>
      </h3>
      {before.map((link) => (
        <LinkBefore key={link.id} link={link} model={model}>
          <OtherTask task={model.tasks.get(link.fromId)} onOpen={onOpen} />
        </LinkBefore>
      ))}
      <Picker
        label={linkWords.addBefore}
        noMatch={linkWords.noSuchTask}
        find={(text) => candidates(model, task, before, text)}
        onPick={add}
      />
      {after.length > 0 && (
        <>
          <h3>
            {linkWords.after} <span class="quiet">{after.length}</span>
          </h3>
          {after.map((link) => (
            <div class="wb-order-row" key={link.id}>
              <OtherTask task={model.tasks.get(link.toId)} onOpen={onOpen} />
              <span class="t12 quiet nowrap">{linkText(link)}</span>
            </div>
          ))}
        </>
      )}
    </section>
  );
}

/** What is not plain 做完才能开始, without a gap, is said. */
function linkText({ type, lag, lagUnit }: Link): string {
  if (lag === 0) return type === 'FS' ? '' : linkWords.linkType[type];
  return `${linkWords.linkType[type]}${linkWords.linkGap(lag, lagUnit)}`;
}

function OtherTask({ task, onOpen }: { task: Task | undefined; onOpen: (taskId: string) => void }) {
  if (!task) return null;
  return (
    <button type="button" class="wb-other" title={task.title} onClick={() => onOpen(task.id)}>
      <StatusGlyph kind={task.kind} status={task.status} />
      <span class="cut">{task.title}</span>
    </button>
  );
}

/** Tasks of the project that are not this one and not before it already. */
function candidates(model: ProjectModel, task: Task, before: readonly Link[], text: string): Choice[] {
  const taken = new Set([task.id, ...before.map((link) => link.fromId)]);
  const open = [...model.tasks.values()].filter((other) => !taken.has(other.id));
  return matching(
    open.map((other) => ({
      id: other.id,
      label: other.title,
      hint: model.tasks.get(other.parentId ?? '')?.title ?? '',
    })),
    text,
  );
}
