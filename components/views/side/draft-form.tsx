import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../domain/model/page-context.ts';
import { INBOX_ID } from '../../../domain/model/project.ts';
import { priorities, type Task } from '../../../domain/model/task.ts';
import { common } from '../../../locales/common.ts';
import { sideWords } from '../../../locales/side.ts';
import { draftWords } from '../../../locales/side-row.ts';
import { priorityName, taskWords } from '../../../locales/task.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { PersonPicker } from '../../task/person-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { ownerOfNew, useViewer } from '../roles/viewer.ts';
import { promisedOn, type Subject, suggestTitle, targetsOf } from './draft-subject.ts';
import { addTask } from './task-wishes.ts';
import type { SidePlan } from './use-plan.ts';

type Edited = Pick<Task, 'title' | 'projectId' | 'deadlineOn' | 'assigneeId' | 'priority'>;
type Props = {
  draft: Draft;
  subject: Subject | null;
  known: RecordContext | undefined;
  plan: SidePlan;
  onDone: () => void;
};

// What was changed in a draft outlives a look at another tab.
const edits = new Map<string, Partial<Edited>>();

/** The task a right-click makes, filled in: title, project, promised day. Enter saves, Esc cancels. */
export function DraftForm({ draft, subject, known, plan, onDone }: Props) {
  const [edited, setEdited] = useState(edits.get(draft.id) ?? {});
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.select(), [draft.id]);
  const viewer = useViewer();
  const promised = promisedOn(subject, known);
  const task: Edited = {
    title: suggestTitle(draft.wish, subject, known),
    projectId: known?.projects[0]?.id ?? INBOX_ID,
    deadlineOn: promised,
    assigneeId: ownerOfNew(viewer),
    priority: 'normal',
    ...edited,
  };
  const put = (fields: Partial<Edited>) => {
    const next = { ...edited, ...fields };
    edits.set(draft.id, next);
    setEdited(next);
  };
  const leave = () => {
    edits.delete(draft.id);
    onDone();
  };
  const save = async () => {
    if (!task.title.trim()) return title.current?.focus();
    const id = await addTask({ ...task, title: task.title.trim() }, targetsOf(draft.wish, subject, known));
    if (id !== null) leave();
  };
  return (
    <form
      class="col g2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        leave();
      }}
    >
      <Input
        label={taskWords.title}
        placeholder={draftWords.newTask}
        value={task.title}
        maxLength={200}
        inputRef={title}
        onInput={(text) => put({ title: text })}
      />
      <div class="side-fields">
        <Field label={taskWords.due} hint={promised && task.deadlineOn === promised ? draftWords.fromPromise : null}>
          <DateField size="sm" value={task.deadlineOn} onChange={(deadlineOn) => put({ deadlineOn })} />
        </Field>
        <Field label={taskWords.project}>
          <Select
            size="sm"
            value={task.projectId}
            options={projectOptions(plan)}
            onChange={(projectId) => put({ projectId })}
          />
        </Field>
        <Field label={taskWords.assignee}>
          <PersonPicker
            label={taskWords.assignee}
            members={plan.members}
            personId={task.assigneeId}
            onChange={(assigneeId) => put({ assigneeId })}
          />
        </Field>
        <Field label={taskWords.priority}>
          <Select
            size="sm"
            value={task.priority}
            options={priorities.map((value) => ({ value, label: priorityName[value] }))}
            onChange={(priority) => put({ priority })}
          />
        </Field>
      </div>
      <div class="row g2 side-ends">
        <Button kind="ghost" onClick={leave}>
          {common.cancel}
        </Button>
        <Button kind="primary" type="submit" disabled={!task.title.trim()}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}

const projectOptions = (plan: SidePlan) => [
  { value: INBOX_ID, label: sideWords.inbox },
  ...plan.projects.map(({ id, name }) => ({ value: id, label: name })),
];
