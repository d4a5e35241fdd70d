import { useEffect, useState } from 'preact/hooks';
import { saveCalendar } from '../../../../domain/intents/save-calendar.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import { type Moved, previewMoves } from '../../../../storage/preview.ts';

/** Typing and dragging ask once they rest. */
const restMs = 150;

/** What saving the calendar would move; null until it is known. */
export function useMoves(calendar: Calendar): Moved | null {
  const [moves, setMoves] = useState<Moved | null>(null);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      previewMoves(saveCalendar, { calendar }).then(
        (found) => !isOver && setMoves(found),
        () => !isOver && setMoves(null),
      );
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [calendar]);
  return moves;
}
