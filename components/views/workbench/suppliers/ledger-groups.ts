import type { Ledger, LedgerStep } from '../../../../domain/ledger/ledger.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import type { Supplier } from '../../../../domain/model/supplier.ts';

export type LedgerGroup = { key: string; name: string; calendarName: string; isNameOnly: boolean; steps: LedgerStep[] };

/** Every supplier, and every name that was waited for without one; who was waited for most comes first. */
export function ledgerGroups(
  suppliers: readonly Supplier[],
  calendars: readonly Calendar[],
  { steps }: Ledger,
): LedgerGroup[] {
  const names = new Map(calendars.map(({ id, name }) => [id, name]));
  const known: LedgerGroup[] = suppliers.map(({ id, name, calendarId }) => ({
    key: id,
    name,
    calendarName: names.get(calendarId ?? '') ?? '',
    isNameOnly: false,
    steps: steps.filter(({ whoKey }) => whoKey === id),
  }));
  const ids = new Set(suppliers.map(({ id }) => id));
  const loose = new Set(steps.map(({ whoKey }) => whoKey).filter((key) => !ids.has(key)));
  const named = [...loose].map((key) => ({
    key,
    name: key.replace(/^name:/, ''),
    calendarName: '',
    isNameOnly: true,
    steps: steps.filter(({ whoKey }) => whoKey === key),
  }));
  const count = (group: LedgerGroup) => group.steps.reduce((sum, step) => sum + step.count, 0);
  return [...known, ...named].sort((a, b) => count(b) - count(a) || a.name.localeCompare(b.name, 'zh-CN'));
}
