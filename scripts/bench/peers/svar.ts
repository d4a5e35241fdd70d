import { Gantt, Willow } from '@svar-ui/react-gantt';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '@svar-ui/react-gantt/all.css';
import { dateOf, dayWidth, installPeer, rowHeight } from './plain-task.ts';

let plan = { tasks: [] as object[], links: [] as object[] };

const looks = {
  scales: [
    { unit: 'month', step: 1, format: '%Y-%m' },
    { unit: 'week', step: 1, format: '%d' },
  ],
  columns: [{ id: 'text', header: '任务', width: 300 }],
  cellWidth: 7 * dayWidth,
  cellHeight: rowHeight,
};

installPeer({
  prepare(tasks) {
    plan = {
      tasks: tasks.map((task, row) => ({
        id: row + 1,
        text: task.title,
        start: dateOf(task.start),
        end: dateOf(task.end),
        progress: Math.round(task.progress * 100),
        ...(task.parent === null
          ? { parent: 0, type: 'summary', open: true }
          : { parent: task.parent + 1, type: 'task' }),
      })),
      links: tasks
        .flatMap((task, row) => task.from.map((from) => ({ source: from + 1, target: row + 1, type: 'e2s' })))
        .map((link, at) => ({ id: at + 1, ...link })),
    };
  },
  show(place) {
    const chart = createElement(Gantt, { ...plan, ...looks });
    const box = createElement('div', { style: { height: place.clientHeight } }, chart);
    flushSync(() => createRoot(place).render(createElement(Willow, null, box)));
  },
});
