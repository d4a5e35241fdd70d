import type { ProjectModel } from '../project/project-model.ts';
import type { Selection } from '../selection.ts';
import { GanttMenu } from './gantt-menu.tsx';
import { rippleSentence } from './ripple-words.ts';
import { ShiftDialog } from './shift-dialog.tsx';
import type { useGanttKeys } from './use-gantt-keys.ts';
import { shiftWish, type useGanttWishes } from './use-gantt-wishes.ts';
import { tryWish } from './use-preview.ts';

type Props = {
  model: ProjectModel;
  selection: Selection;
  wishes: ReturnType<typeof useGanttWishes>;
  keys: ReturnType<typeof useGanttKeys>;
  onOpen: (taskId: string) => void;
  onRename: (taskId: string) => void;
  onClosed: () => void;
};

/** What opens beside the chart: the menu of a bar, and the question by how many days to move. */
export function GanttSides({ model, selection, wishes, keys, onOpen, onRename, onClosed }: Props) {
  const { activeId } = selection;
  if (activeId === null) return null;
  const ids = selection.ids.has(activeId) ? [...selection.ids] : [activeId];
  return (
    <>
      {keys.menuAt && (
        <GanttMenu
          {...{ model, ids, onOpen, onRename }}
          taskId={activeId}
          at={keys.menuAt}
          onShift={() => keys.setShifting(true)}
          onLink={keys.beginLink}
          onClose={() => {
            keys.closeMenu();
            onClosed();
          }}
        />
      )}
      {keys.isShifting && (
        <ShiftDialog
          count={ids.length}
          says={(by, keepsGap) => {
            const result = tryWish(model, shiftWish(model, ids, by, keepsGap));
            return 'refusal' in result ? '' : rippleSentence(result, model);
          }}
          onShift={(by, keepsGap) => void wishes.grant(shiftWish(model, ids, by, keepsGap))}
          onClose={() => {
            keys.setShifting(false);
            onClosed();
          }}
        />
      )}
    </>
  );
}
