import { useState } from 'preact/hooks';
import { calendarFault } from '../../../../domain/calendar/calendar.ts';
import { setDays } from '../../../../domain/calendar/set-days.ts';
import { specOf } from '../../../../domain/calendar/spec-of.ts';
import { sameValue } from '../../../../domain/intents/same-value.ts';
import { saveCalendar } from '../../../../domain/intents/save-calendar.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { ClosedRanges } from './closed-ranges.tsx';
import { OwnDays } from './own-days.tsx';
import { PatternFields } from './pattern-fields.tsx';
import { useMoves } from './use-moves.ts';
import { YearView } from './year-view.tsx';

type Props = { calendar: Calendar; isNew: boolean; onClose: () => void };

/** A calendar in the making: nothing is written before it is saved, and what saving moves is said before. */
export function CalendarDialog({ calendar, isNew, onClose }: Props) {
  const [draft, setDraft] = useState(calendar);
  const [isHeld, setHeld] = useState(false);
  const isEdited = !sameValue(draft, calendar);
  const change = (fields: Partial<Calendar>) => setDraft({ ...draft, ...fields });
  // Closing by accident must not throw the days away that were just set.
  const leave = () => (isEdited ? setHeld(true) : onClose());
  // A week without a working day has no year to show; the sentence below says so.
  const isPlannable = calendarFault(specOf(draft)) === null;
  const save = async () => {
    const said = isNew ? t.added(draft.name.trim()) : t.saved(draft.name.trim());
    if (await doWish(saveCalendar, { calendar: draft }, said)) onClose();
  };
  return (
    <Dialog title={isNew ? t.add : t.edit} isOpen={true} isWide={true} onClose={leave}>
      <div class="cal-edit">
        <Field label={t.name}>
          <Input value={draft.name} placeholder={t.nameHint} maxLength={40} onInput={(name) => change({ name })} />
        </Field>
        <PatternFields calendar={draft} onChange={change} />
        {isPlannable && (
          <YearView calendar={draft} onSet={(days, working) => setDraft(setDays(draft, days, working))} />
        )}
        <ClosedRanges calendar={draft} onChange={change} />
        <OwnDays calendar={draft} onChange={change} />
        <div class="stuck-ends">
          {isHeld ? (
            <p class="grow strong risk" role="status">
              {t.unsaved}
            </p>
          ) : (
            <Effect draft={draft} isEdited={isEdited} isNew={isNew} />
          )}
          <Button onClick={onClose}>{t.drop}</Button>
          <Button
            kind="primary"
            disabled={!(isNew || isEdited) || draft.name.trim() === ''}
            onClick={() => void save()}
          >
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Effect({ draft, isEdited, isNew }: { draft: Calendar; isEdited: boolean; isNew: boolean }) {
  const moves = useMoves(draft);
  const text = !moves || !isEdited ? '' : effectText(moves, isNew);
  return (
    <p class="grow col" role="status">
      <span class="strong">{text}</span>
      {moves && isEdited && 'tasks' in moves && moves.tasks > 0 && <span class="t12 quiet">{t.kept}</span>}
    </p>
  );
}

function effectText(moves: NonNullable<ReturnType<typeof useMoves>>, isNew: boolean): string {
  // An empty name is not yet a mistake.
  if ('refusal' in moves) return moves.refusal.code === 'nameEmpty' ? '' : refusalText(moves.refusal);
  if (isNew) return '';
  return moves.tasks > 0 ? t.moves(moves.projects, moves.tasks) : t.movesNothing;
}
