import { useState } from 'preact/hooks';
import type { Intent } from '../../../../domain/intents/intent.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { type Moved, previewMoves } from '../../../../storage/preview.ts';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { useToday } from '../../workbench/use-today.ts';
import { CalendarSelect } from './calendar-select.tsx';
import './calendars.css';

type Props<Input> = {
  value: string | null | undefined;
  none: string;
  label?: string;
  size?: 'sm';
  intent: Intent<Input>;
  /** The wish that chooses this calendar. */
  inputOf: (calendarId: string | null) => Input;
  said: (calendarId: string | null) => string;
};

/** One of the calendars; a choice that moves days first says which, and waits for a yes. */
export function CalendarChoice<Input>({ value, none, label, size, intent, inputOf, said }: Props<Input>) {
  const [asked, setAsked] = useState<{ id: string | null; moves: Moved } | null>(null);
  const save = (id: string | null) => {
    setAsked(null);
    void doWish(intent, inputOf(id), said(id));
  };
  const choose = async (id: string | null) => {
    const moves = await previewMoves(intent, inputOf(id));
    if ('refusal' in moves || moves.tasks > 0 || moves.launch) setAsked({ id, moves });
    else save(id);
  };
  return (
    <>
      <CalendarSelect
        value={asked ? asked.id : value}
        none={none}
        onChange={(id) => void choose(id)}
        {...(label ? { label } : {})}
        {...(size ? { size } : {})}
      />
      {asked && <Effect moves={asked.moves} onYes={() => save(asked.id)} onNo={() => setAsked(null)} />}
    </>
  );
}

function Effect({ moves, onYes, onNo }: { moves: Moved; onYes: () => void; onNo: () => void }) {
  const today = useToday();
  return (
    <div class="cal-effect" role="status">
      <span class="strong">{effectText(moves, today)}</span>
      {!('refusal' in moves) && (
        <Button kind="primary" size="sm" onClick={onYes}>
          {t.takeIt}
        </Button>
      )}
      <Button size="sm" onClick={onNo}>
        {t.leave}
      </Button>
    </div>
  );
}

function effectText(moves: Moved, today: string): string {
  if ('refusal' in moves) return refusalText(moves.refusal);
  const { launch, tasks, projects } = moves;
  if (!launch) return t.moves(projects, tasks);
  return t.launchMoves(plainDay(launch.fromOn, today), plainDay(launch.toOn, today), tasks);
}
