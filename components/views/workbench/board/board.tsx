import { useMemo, useRef, useState } from 'preact/hooks';
import { boardWords } from '../../../../locales/views.ts';
import { Segments } from '../../../ui/segments.tsx';
import { useAlphabet } from '../../../ui/use-alphabet.ts';
import { PasteTasks } from '../paste/paste-tasks.tsx';
import { AddTask } from '../project/add-task.tsx';
import { ListBar } from '../project/list-bar.tsx';
import { removeTasks } from '../project/list-wishes.ts';
import { NoTasks } from '../project/no-tasks.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { plainWish, useListKeys } from '../project/use-list-state.ts';
import { ProjectTaskSheet } from '../task-sheet/project-task-sheet.tsx';
import { goTo } from '../use-route.ts';
import { BoardColumns } from './board-columns.tsx';
import { type BoardBy, boardKinds, boardOf } from './board-model.ts';
import './board.css';

/** How the board was last divided, in this window. */
let lastBy: BoardBy = 'status';

/** The tasks of a project as cards in columns: by status, by person, by stage. */
export function ProjectBoard({ model, taskId }: { model: ProjectModel; taskId: string | null }) {
  const [by, setBy] = useState<BoardBy>(lastBy);
  const [wish, setWish] = useState(plainWish);
  const filter = useRef<HTMLInputElement>(null);
  const adder = useRef<HTMLInputElement>(null);
  useListKeys(filter, adder);
  const alphabet = useAlphabet(wish.text !== '');
  const board = useMemo(() => boardOf(model, by, wish), [model, by, wish, alphabet]);
  const order = useMemo(() => board.columns.flatMap(({ cards }) => cards.map(({ id }) => id)), [board]);
  const { id: projectId } = model.project;
  const open = (id: string | null) =>
    goTo({ page: 'project', projectId, view: 'board', taskId: id }, taskId && id ? 'replace' : 'push');
  return (
    <div class="wb-list">
      <ListBar wish={wish} onWish={setWish} hasMe={model.meId !== null} filterRef={filter}>
        <PasteTasks model={model} />
        <Segments
          label={boardWords.by}
          items={boardKinds.map((id) => ({ id, label: boardWords.byName[id] }))}
          value={by}
          onChange={(next) => {
            lastBy = next;
            setBy(next);
          }}
        />
      </ListBar>
      {order.length === 0 && (wish.text !== '' || wish.only !== plainWish.only) ? (
        <NoTasks hasAny={true} onClear={() => setWish(plainWish)} onAdd={() => adder.current?.focus()} />
      ) : (
        <BoardColumns model={model} board={board} openId={taskId} />
      )}
      <AddTask model={model} besideId={taskId} inputRef={adder} onAdded={(id, isOpened) => isOpened && open(id)} />
      {taskId && (
        <ProjectTaskSheet
          {...{ model, taskId, order }}
          onOpen={open}
          onClose={() => open(null)}
          onDelete={(id) => removeTasks(model, [id])}
        />
      )}
    </div>
  );
}
