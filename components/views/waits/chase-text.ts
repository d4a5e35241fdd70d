import type { Day } from '../../../domain/model/primitives.ts';
import { fillFields } from '../../../domain/waits/fill-fields.ts';
import type { WaitRow } from '../../../domain/waits/wait-rows.ts';
import { waitWords as t } from '../../../locales/waits.ts';
import { plainDay } from '../../ui/day-text.ts';

/** The message to send, from the user's own text or ours; without a launch day ours does not speak of one. */
export function chaseText(row: WaitRow, who: string, template: string, today: Day): string {
  const { task, launch, waited } = row;
  const names = t.fields;
  return fillFields(template.trim() || (launch ? t.text.withLaunch : t.text.without), {
    [names.supplier]: who,
    [names.task]: task.title,
    [names.asked]: task.asked || task.title,
    [names.askedOn]: task.askedOn ? plainDay(task.askedOn, today) : '',
    [names.waited]: String(waited ?? 0),
    [names.launch]: launch ? plainDay(launch.on, today) : '',
  });
}
