import { isWorkday } from '../../../domain/calendar/calendar.ts';
import { addDays, weekdayOf } from '../../../domain/calendar/day.ts';
import { dueOn } from '../../../domain/health/lateness.ts';
import { sharedCalendar } from '../../../domain/health/shared-calendar.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { sideWords } from '../../../locales/side.ts';
import { countBefore } from './open-order.ts';
import type { SidePlan } from './use-plan.ts';

type DayLoad = { on: Day; due: number; late: number };

const mostDots = 4;

/** This week, Monday to Sunday: how much falls due on each day, late ones red, days off shaded. */
export function WeekStrip({ plan }: { plan: SidePlan }) {
  const loads = weekLoads(plan);
  const calendar = sharedCalendar(plan.projects);
  return (
    <section class="side-week">
      <div class="row g2 t12">
        <h2 class="strong grow">{sideWords.week}</h2>
        <span class="quiet">{sideWords.weekDue(loads.reduce((sum, { due }) => sum + due, 0))}</span>
      </div>
      <ol>
        {loads.map((load) => (
          <li
            key={load.on}
            class={[isWorkday(calendar, load.on) ? '' : 'off', load.on === plan.today ? 'now' : ''].join(' ').trim()}
            title={sideWords.dayDue(load.on.slice(5), load.due, load.late)}
          >
            <span>{sideWords.weekDays[weekdayOf(load.on)]}</span>
            <b>{Number(load.on.slice(8))}</b>
            <Dots {...load} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Dots({ on, due, late }: DayLoad) {
  const dots = Array.from({ length: Math.min(due, mostDots) }, (_, at) => at >= Math.min(due, mostDots) - late);
  return (
    <i>
      <span class="unseen">{sideWords.dayDue(on.slice(5), due, late)}</span>
      {due > mostDots ? (
        <span class={late > 0 ? 'late' : ''}>{due}</span>
      ) : (
        dots.map((isLate, at) => <u key={at} class={isLate ? 'late' : ''} />)
      )}
    </i>
  );
}

function weekLoads(plan: SidePlan): DayLoad[] {
  const monday = addDays(plan.today, -weekdayOf(plan.today));
  const loads = Array.from({ length: 7 }, (_, at): DayLoad => ({ on: addDays(monday, at), due: 0, late: 0 }));
  const byDay = new Map(loads.map((load) => [load.on, load]));
  const open = plan.open ?? [];
  for (const task of open.slice(countBefore(open, monday), countBefore(open, addDays(monday, 7)))) {
    const on = dueOn(task);
    const load = on ? byDay.get(on) : undefined;
    if (!load) continue;
    load.due += 1;
    if (plan.late.get(task.id)?.severity === 'red') load.late += 1;
  }
  return loads;
}
