import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { todayIn } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/model/primitives.ts';

const today = signal(todayIn(new Date()));

/** The day it is, kept right over midnight and after the computer slept. */
export function useToday(): Day {
  useEffect(() => {
    const look = () => {
      today.value = todayIn(new Date());
    };
    const timer = window.setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today.value;
}
