import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'preact/hooks';
import { addDays } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { daysApart } from '../../../ui/day-text.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { Held } from './calendar-keys.ts';
import { landingDay } from './move-preview.ts';

type Drags = { model: ProjectModel; setHeld: (held: Held | null) => void; put: (held: Held) => Promise<void> };

/** Follows a bar that the pointer drags; where it was taken hold of stays under the pointer. */
export function useBarDrags(drags: Drags): void {
  const latest = useRef(drags);
  latest.current = drags;
  useEffect(() => {
    let grabbedOn: Day | null = null;
    const at = (taskId: unknown, overOn: unknown): Held | null => {
      const { model } = latest.current;
      const task = model.tasks.get(String(taskId));
      const fromOn = task && model.facts(task).startOn;
      if (!task || !fromOn || typeof overOn !== 'string' || grabbedOn === null) return null;
      const apart = daysApart(grabbedOn, overOn);
      const startOn = apart === 0 ? fromOn : landingDay(model, task, addDays(fromOn, apart));
      return { taskId: task.id, fromOn, startOn, isByKeys: false };
    };
    let before = '';
    return monitorForElements({
      canMonitor: ({ source }) => typeof source.data.barId === 'string',
      onDragStart: ({ location }) => {
        const on = location.initial.dropTargets[0]?.data.on;
        grabbedOn = typeof on === 'string' ? on : null;
        before = '';
      },
      onDrag: ({ source, location }) => {
        const held = at(source.data.barId, location.current.dropTargets[0]?.data.on);
        if (before === (held?.startOn ?? '')) return;
        before = held?.startOn ?? '';
        latest.current.setHeld(held);
      },
      onDrop: ({ source, location }) => {
        const held = at(source.data.barId, location.current.dropTargets[0]?.data.on);
        latest.current.setHeld(null);
        if (held && held.startOn !== held.fromOn) void latest.current.put(held);
      },
    });
  }, []);
}
