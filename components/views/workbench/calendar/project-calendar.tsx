import { useState } from 'preact/hooks';
import type { Day } from '../../../../domain/model/primitives.ts';
import { calendarWords } from '../../../../locales/views.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { removeTasks } from '../project/list-wishes.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { ProjectTaskSheet } from '../task-sheet/project-task-sheet.tsx';
import { goTo } from '../use-route.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { type CalendarMode, rangeOf, stepped } from './weeks.ts';
import './calendar.css';

/** The tasks of a project on the days they take, by month or week. */
export function ProjectCalendar({ model, taskId }: { model: ProjectModel; taskId: string | null }) {
  const [mode, setMode] = useState<CalendarMode>('month');
  const [on, setOn] = useState<Day>(() => firstShown(model, taskId));
  const [order, setOrder] = useState<readonly string[]>([]);
  const { id: projectId } = model.project;
  const open = (id: string | null) =>
    goTo({ page: 'project', projectId, view: 'calendar', taskId: id }, taskId && id ? 'replace' : 'push');
  const { firstOn } = rangeOf(on, mode);
  return (
    <div class="wb-list">
      <div class="wb-listbar">
        <h2 class="t14 strong cal-title">
          {mode === 'month' ? calendarWords.month(on) : calendarWords.weekOf(firstOn)}
        </h2>
        <Button
          kind="ghost"
          size="sm"
          icon="chevron-left"
          label={calendarWords.earlier[mode]}
          onClick={() => setOn(stepped(on, mode, -1))}
        />
        <Button size="sm" onClick={() => setOn(model.today)}>
          {calendarWords.today}
        </Button>
        <Button
          kind="ghost"
          size="sm"
          icon="chevron-right"
          label={calendarWords.later[mode]}
          onClick={() => setOn(stepped(on, mode, 1))}
        />
        <span class="grow" />
        <Segments
          label={calendarWords.mode}
          items={(['month', 'week'] as const).map((id) => ({ id, label: calendarWords.modeName[id] }))}
          value={mode}
          onChange={setMode}
        />
      </div>
      <CalendarGrid {...{ model, mode, on }} openId={taskId} onTurn={setOn} onOpen={open} onOrder={setOrder} />
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

/** The open task's month; else today's, or that of the start when the plan begins later. */
function firstShown(model: ProjectModel, taskId: string | null): Day {
  const task = model.tasks.get(taskId ?? '');
  const startOn = task ? model.facts(task).startOn : model.plan?.ok ? model.plan.startOn : null;
  return startOn !== null && (task || startOn > model.today) ? startOn : model.today;
}
