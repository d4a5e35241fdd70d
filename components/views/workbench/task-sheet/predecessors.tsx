import { addLink } from '../../../../domain/intents/add-link.ts';
import { removeLink } from '../../../../domain/intents/remove-link.ts';
import { updateLink } from '../../../../domain/intents/update-link.ts';
import type { Link } from '../../../../domain/model/link.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { projectWords } from '../../../../locales/project.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/input.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import { doWish } from '../../do-wish.ts';
import { type Choice, matching, Picker } from '../picker.tsx';
import type { ProjectModel } from '../project/project-model.ts';

type Props = { model: ProjectModel; task: Task; onOpen: (taskId: string) => void };

/** What must be done before this task can begin, with the days between; and what waits for it. */
export function Predecessors({ model, task, onOpen }: Props) {
  const links = [...model.links.values()];
  const before = links.filter((link) => link.toId === task.id);
  const after = links.filter((link) => link.fromId === task.id);
  const add = (fromId: string) =>
    void doWish(
      addLink,
      { id: crypto.randomUUID(), fromId, toId: task.id, type: 'FS', lag: 0, lagUnit: 'working' },
      projectWords.linkAdded(model.tasks.get(fromId)?.title ?? ''),
    );
  return (
    <section class="wb-order">
      <h3>
        {projectWords.before} <span class="quiet">{before.length || ''}</span>
      </h3>
      {before.map((link) => (
        <Before key={link.id} link={link} model={model} onOpen={onOpen} />
      ))}
      <Picker
        label={projectWords.addBefore}
        noMatch={projectWords.noSuchTask}
        find={(text) => candidates(model, task, before, text)}
        onPick={add}
      />
      {after.length > 0 && (
        <>
          <h3>
            {projectWords.after} <span class="quiet">{after.length}</span>
          </h3>
          {after.map((link) => (
            <div class="wb-order-row" key={link.id}>
              <OtherTask task={model.tasks.get(link.toId)} onOpen={onOpen} />
            </div>
          ))}
        </>
      )}
    </section>
  );
}

function Before({ link, model, onOpen }: { link: Link; model: ProjectModel; onOpen: (taskId: string) => void }) {
  const setLag = (text: string) => {
    const lag = /^[-−]?\d{1,4}$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : null;
    if (lag !== null && lag !== link.lag) void doWish(updateLink, { id: link.id, fields: { lag } });
  };
  return (
    <div class="wb-order-row">
      <OtherTask task={model.tasks.get(link.fromId)} onOpen={onOpen} />
      <span class="t12 quiet nowrap">{projectWords.linkType[link.type]}</span>
      <span class="wb-lag">
        <Input
          size="sm"
          inputMode="numeric"
          maxLength={5}
          label={projectWords.lag}
          value={String(link.lag)}
          onChange={setLag}
        />
      </span>
      <span class="t12 quiet">{projectWords.lagUnit[link.lagUnit]}</span>
      <Button
        kind="ghost"
        size="sm"
        icon="x"
        label={projectWords.removeLink}
        onClick={() => void doWish(removeLink, { id: link.id }, projectWords.linkRemoved)}
      />
    </div>
  );
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
