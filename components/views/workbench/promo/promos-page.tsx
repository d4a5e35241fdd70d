import { useState } from 'preact/hooks';
import { savePromoWindows } from '../../../../domain/intents/save-promo-windows.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { nextYear } from '../../../../domain/promo/next-year.ts';
import { yearOf } from '../../../../domain/promo/promo-windows.ts';
import { promoWords as t } from '../../../../locales/promo.ts';
import { useLive } from '../../../../storage/live.ts';
import { allPromoWindows } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { doWish } from '../../do-wish.ts';
import { PageFrame } from '../page-frame.tsx';
import { useToday } from '../use-today.ts';
import { PromoDialog } from './promo-dialog.tsx';
import { PromoYear } from './promo-year.tsx';
import './promo.css';

const firstYear = 2020;
const lastYear = 2099;

const newWindow = (year: number, today: string): PromoWindow => {
  const on = today.startsWith(String(year)) ? today : `${year}-01-01`;
  const days = { fromOn: on, toOn: on };
  return { id: crypto.randomUUID(), name: '', ...days, phases: [], freezes: [], platforms: [], isEstimated: false };
};

/** 大促日历: the promotions of a year, which the user checks against the platforms' notices. */
export function PromosPage() {
  const today = useToday();
  const all = useLive(allPromoWindows);
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [edited, setEdited] = useState<PromoWindow | null>(null);
  if (!all) return <PageFrame title={t.title}>{null}</PageFrame>;
  const windows = all.filter((window) => yearOf(window) === year);
  const known = new Set(all.map(({ id }) => id));
  return (
    <PageFrame
      title={t.title}
      aside={<YearSwitch year={year} onYear={setYear} />}
      verbs={
        <>
          <TakeOver all={all} year={year} onTaken={setYear} />
          <Button kind="primary" icon="plus" onClick={() => setEdited(newWindow(year, today))}>
            {t.add}
          </Button>
        </>
      }
    >
      <div class="wb-page scroll">
        <Estimated count={windows.filter(({ isEstimated }) => isEstimated).length} />
        {windows.length > 0 ? (
          <PromoYear year={year} windows={windows} today={today} onEdit={setEdited} />
        ) : (
          <NoPromos all={all} year={year} onTaken={setYear} />
        )}
      </div>
      {edited && (
        <PromoDialog key={edited.id} window={edited} isNew={!known.has(edited.id)} onClose={() => setEdited(null)} />
      )}
    </PageFrame>
  );
}

function YearSwitch({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const turn = (by: number) => onYear(Math.min(lastYear, Math.max(firstYear, year + by)));
  return (
    <span class="row g1">
      <Button kind="ghost" size="sm" icon="chevron-left" label={t.before} onClick={() => turn(-1)} />
      <span class="strong num" aria-live="polite">
        {t.year(year)}
      </span>
      <Button kind="ghost" size="sm" icon="chevron-right" label={t.after} onClick={() => turn(1)} />
    </span>
  );
}

const Estimated = ({ count }: { count: number }) =>
  count > 0 && (
    <div class="pm-note">
      <Notice tone="risk" icon="triangle-alert">
        {t.estimatedCount(count)}
      </Notice>
    </div>
  );

type TakeOverProps = { all: readonly PromoWindow[]; year: number; onTaken: (year: number) => void; from?: number };

/** The promotions of a year, without those that the next has by that name already. */
function missingNext(all: readonly PromoWindow[], from: number): PromoWindow[] {
  const there = new Set(all.filter((window) => yearOf(window) === from + 1).map(({ name }) => name));
  return all.filter((window) => yearOf(window) === from && !there.has(window.name));
}

function TakeOver({ all, year, onTaken, from = year }: TakeOverProps) {
  const missing = missingNext(all, from);
  if (missing.length === 0) return null;
  const take = async () => {
    const windows = missing.map((window) => nextYear(window, crypto.randomUUID()));
    if (await doWish(savePromoWindows, { windows }, t.takenOver(windows.length, from + 1))) onTaken(from + 1);
  };
  return <Button onClick={() => void take()}>{t.takeOver(from, from + 1)}</Button>;
}

function NoPromos(props: Omit<TakeOverProps, 'from'>) {
  const { all, year } = props;
  const hasBefore = missingNext(all, year - 1).length > 0;
  return (
    <EmptyState
      icon="calendar"
      fact={t.none(year)}
      next={hasBefore ? t.noneNext(year - 1) : t.noneNextOwn}
      action={hasBefore ? <TakeOver {...props} from={year - 1} /> : null}
    />
  );
}
