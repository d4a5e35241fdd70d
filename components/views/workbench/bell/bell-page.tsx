import { useEffect } from 'preact/hooks';
import { todayIn } from '../../../../domain/calendar/day.ts';
import { snoozeTask } from '../../../../domain/intents/snooze-task.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { digestOf } from '../../../../domain/reminders/digest.ts';
import { snoozeTimes } from '../../../../domain/reminders/snooze-times.ts';
import { digestText, reminderText, reminderWords as t } from '../../../../locales/reminders.ts';
import { type Announcement, announcements, markRead, myCalendar, type ToldItem } from '../../../../storage/bell.ts';
import { useLive } from '../../../../storage/live.ts';
import { tasksByIds } from '../../../../storage/queries.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { appointmentText, momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { PageFrame } from '../page-frame.tsx';
import { hrefOf } from '../route.ts';
import { useSetting } from '../use-setting.ts';
import { useToday } from '../use-today.ts';
import { useSeenAnnouncements } from './use-seen-announcements.ts';
import './bell.css';

/** 提醒: what was announced, newest first; opening it counts as having looked. */
export function BellPage() {
  const all = useSeenAnnouncements(useLive(announcements));
  useEffect(() => {
    for (const one of all ?? []) if (!one.isRead && one.isShown) void markRead(one.id);
  }, [all]);
  return (
    <PageFrame title={t.title}>
      <div class="wb-page scroll">
        {all?.map((one) => (
          <Telling key={one.id} one={one} />
        ))}
        {all?.length === 0 && (
          <EmptyState
            icon="bell"
            fact={t.nothing}
            next={t.nothingNext}
            action={
              <a class="link" href={hrefOf({ page: 'settings' })}>
                {t.toSettings}
              </a>
            }
          />
        )}
      </div>
    </PageFrame>
  );
}

function Telling({ one }: { one: Announcement }) {
  const today = useToday();
  const time = momentText(new Date(one.announcedAt).toISOString(), today);
  const says = digestText(digestOf(one.items, one.announcedAt));
  return (
    <section class="wb-section bl" aria-label={`${time} ${says}`}>
      <div class="head">
        <h2>{says}</h2>
        <span class="grow" />
        <span class="t12 quiet">{time}</span>
      </div>
      <ul>
        {one.items.map((item) => (
          <Item key={item.key} item={item} toldOn={todayIn(new Date(one.announcedAt))} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item, toldOn }: { item: ToldItem; toldOn: Day }) {
  const text = item.isGone ? t.gone : reminderText(item, toldOn);
  const task = useLive(() => tasksByIds([item.taskId]), [item.taskId])?.[0];
  const isOver = task === undefined || task.status === 'done';
  const later = task?.remindAt && Date.parse(task.remindAt) > Date.now() ? task.remindAt : null;
  return (
    <li class={isOver ? 'bl-item quiet' : 'bl-item'}>
      <Icon name={item.isGone ? 'trash-2' : isOver ? 'check' : icons[item.kind]} size={14} />
      {item.isGone ? (
        <span class="grow cut">{text}</span>
      ) : (
        <a class="grow cut link-quiet" href={hrefOf({ page: 'today', taskId: item.taskId })} title={text}>
          {text}
        </a>
      )}
      {later && <span class="t12 quiet nowrap">{t.putOffTo(appointmentText(later))}</span>}
      {!isOver && <Snooze item={item} />}
    </li>
  );
}

const icons = {
  due: 'clock',
  chase: 'hourglass',
  timeout: 'triangle-alert',
  approval: 'user',
  launch: 'activity',
} as const;

function Snooze({ item }: { item: ToldItem }) {
  const rule = useSetting('reminders');
  const calendar = useLive(myCalendar);
  if (!rule || !calendar) return null;
  const times = [...snoozeTimes(Date.now(), rule, calendar)];
  return (
    <Menu
      label={t.snoozeOf(item.title)}
      button={{ kind: 'ghost', size: 'sm' }}
      items={times.map(([name, until]) => ({
        id: name,
        label: t.snooze[name],
        onSelect: () => void doWish(snoozeTask, { taskId: item.taskId, until }, t.snoozed(appointmentText(until))),
      }))}
    >
      {t.snoozeTask}
    </Menu>
  );
}
