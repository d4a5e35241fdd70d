import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import { dateOf, dayWidth, installPeer, rowHeight } from './plain-task.ts';

let plan: Parameters<typeof gantt.parse>[0] = { data: [], links: [] };

installPeer({
  prepare(tasks) {
    plan = {
      data: tasks.map((task, row) => ({
        id: row + 1,
        text: task.title,
        start_date: dateOf(task.start),
        end_date: dateOf(task.end),
        progress: task.progress,
        open: true,
        ...(task.parent === null ? { parent: 0, type: 'project' } : { parent: task.parent + 1, type: 'task' }),
      })),
      links: tasks
        .flatMap((task, row) => task.from.map((from) => ({ source: from + 1, target: row + 1, type: '0' })))
        .map((link, at) => ({ id: at + 1, ...link })),
    };
  },
  show(place) {
    Object.assign(gantt.config, {
      row_height: rowHeight,
      min_column_width: 7 * dayWidth,
      columns: [{ name: 'text', label: '任务', tree: true, width: 300 }],
      scales: [
        { unit: 'month', format: '%Y-%m' },
        { unit: 'week', format: '%d' },
      ],
    });
    gantt.init(place);
    gantt.parse(plan);
  },
});
