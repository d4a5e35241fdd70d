import Gantt from 'frappe-gantt';
import 'frappe-gantt/css';
import { dateOf, installPeer } from './plain-task.ts';

let plan: object[] = [];

installPeer({
  prepare(tasks) {
    plan = tasks.map((task, row) => ({
      id: `${row}`,
      name: task.title,
      start: dateOf(task.start),
      end: dateOf(task.end - 1),
      progress: Math.round(task.progress * 100),
      dependencies: task.from.map(String),
    }));
  },
  show(place) {
    new Gantt(place, plan, {
      view_mode: 'Week',
      container_height: place.clientHeight,
      infinite_padding: false,
      scroll_to: 'start',
      today_button: false,
      bar_height: 20,
      padding: 12,
    });
  },
});
