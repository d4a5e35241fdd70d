import { useLayoutEffect, useRef } from 'preact/hooks';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { MenuList } from '../../../ui/menu.tsx';
import { doWish } from '../../do-wish.ts';
import { leafIdsOf, removeTasks, turnTasks } from '../project/list-wishes.ts';
import type { ProjectModel } from '../project/project-model.ts';

type Props = {
  model: ProjectModel;
  taskId: string;
  ids: readonly string[];
  at: { x: number; y: number };
  onClose: () => void;
  onOpen: (taskId: string) => void;
  onRename: (taskId: string) => void;
  onShift: () => void;
  onLink: () => void;
};

/** The verbs of one bar or of all selected ones, where they were asked for. */
export function GanttMenu(props: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = list.current;
    if (!node) return;
    node.style.left = `${Math.min(props.at.x, window.innerWidth - 240)}px`;
    node.style.top = `${Math.min(props.at.y, window.innerHeight - 320)}px`;
    node.showPopover();
  }, [props.at]);
  return <MenuList listRef={list} label={gantt.menu.label} items={itemsOf(props)} onClose={props.onClose} />;
}

function itemsOf({ model, taskId, ids, onOpen, onRename, onShift, onLink }: Props) {
  const task = model.tasks.get(taskId);
  const leafIds = leafIdsOf(model, ids);
  const isPinned = task?.pinnedOn != null;
  const startOn = task ? model.facts(task).startOn : null;
  const hasLimit = leafIds.some((id) => model.tasks.get(id)?.constraint || model.tasks.get(id)?.pinnedOn);
  const set = (fields: Parameters<typeof updateTasks.plan>[1]['fields'], said: string) =>
    void doWish(updateTasks, { ids: leafIds, fields }, said);
  return [
    { id: 'open', label: gantt.menu.open, onSelect: () => onOpen(taskId) },
    { id: 'rename', label: gantt.menu.rename, onSelect: () => onRename(taskId) },
    { id: 'turn', label: gantt.menu.turn, onSelect: () => turnTasks(model, ids) },
    { id: 'shift', label: gantt.menu.shift, onSelect: onShift },
    { id: 'link', label: gantt.menu.link, onSelect: onLink },
    ...(leafIds.length === 1 && startOn
      ? [
          isPinned
            ? { id: 'unpin', label: gantt.menu.unpin, onSelect: () => set({ pinnedOn: null }, gantt.freed) }
            : { id: 'pin', label: gantt.menu.pin, onSelect: () => set({ pinnedOn: startOn }, gantt.pinned) },
        ]
      : []),
    ...(hasLimit
      ? [{ id: 'free', label: gantt.menu.free, onSelect: () => set({ pinnedOn: null, constraint: null }, gantt.freed) }]
      : []),
    { id: 'remove', label: gantt.menu.remove, danger: true, onSelect: () => removeTasks(model, ids) },
  ];
}
