import { savePromoWindows } from '../../../../domain/intents/save-promo-windows.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { promoWords as t } from '../../../../locales/promo.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { PlatformMark } from '../../../ui/platform-mark.tsx';
import { doWish } from '../../do-wish.ts';
import { monthsOf, type Place, placeIn } from './year-places.ts';

type Props = {
  year: number;
  windows: readonly PromoWindow[];
  today: Day;
  onEdit: (window: PromoWindow) => void;
};

const short = (on: Day, year: number): string => (on.startsWith(`${year}-`) ? on.slice(5) : on);

/** The promotions of a year: a line each, with its days drawn over the months. */
export function PromoYear({ year, windows, today, onEdit }: Props) {
  const now = placeIn(year, today, today);
  return (
    <section class="pm-year" aria-label={t.list(year)}>
      <div class="pm-row pm-head" aria-hidden={true}>
        <span />
        <span />
        <span class="pm-track">
          {monthsOf(year).map(({ month, left }) => (
            <b key={month} style={{ left: `${left}%` }}>
              {t.month(month)}
            </b>
          ))}
        </span>
        <span />
      </div>
      <ul>
        {windows.map((window) => (
          <li class="pm-row" key={window.id}>
            <Facts window={window} year={year} />
            <span class="num nowrap">{t.span(short(window.fromOn, year), short(window.toOn, year))}</span>
            <Track window={window} year={year} now={now} />
            <Verbs window={window} onEdit={onEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ window, year }: { window: PromoWindow; year: number }) {
  const { name, isEstimated, platforms, freezes } = window;
  return (
    <div class="pm-facts">
      <div class="row g2">
        <span class="medium cut" title={name}>
          {name}
        </span>
        {isEstimated && (
          <Chip tone="risk" title={t.estimatedHint}>
            {t.estimated}
          </Chip>
        )}
        {platforms.map((platform) => (
          <PlatformMark key={platform} platform={platform} />
        ))}
      </div>
      <p class="t12 quiet cut">
        {freezes
          .map(({ kind, fromOn, toOn }) => t.frozen(t.kind[kind], short(fromOn, year), short(toOn, year)))
          .join(' · ')}
      </p>
    </div>
  );
}

const at = ({ left, width }: Place) => ({ left: `${left}%`, width: `${width}%` });

function Track({ window, year, now }: { window: PromoWindow; year: number; now: Place | null }) {
  const { name, fromOn, toOn, phases, freezes } = window;
  const band = placeIn(year, fromOn, toOn);
  return (
    <div class="pm-track" role="img" aria-label={t.chart(name, fromOn, toOn)}>
      {monthsOf(year).map(({ month, left }) => (
        <i class="month" key={month} style={{ left: `${left}%` }} />
      ))}
      {band && <i class="band" style={at(band)} />}
      {phases.map((phase, index) => {
        const place = placeIn(year, phase.fromOn, phase.toOn);
        return (
          place && (
            <i class="phase" key={index} style={at(place)} title={`${phase.name} ${phase.fromOn} – ${phase.toOn}`} />
          )
        );
      })}
      {freezes.map((freeze, index) => {
        const place = placeIn(year, freeze.fromOn, freeze.toOn);
        const text = t.frozen(t.kind[freeze.kind], freeze.fromOn, freeze.toOn);
        return place && <i class={`freeze ${freeze.kind}`} key={`f${index}`} style={at(place)} title={text} />;
      })}
      {now && <i class="today" style={{ left: `${now.left}%` }} />}
    </div>
  );
}

function Verbs({ window, onEdit }: { window: PromoWindow; onEdit: Props['onEdit'] }) {
  const confirm = () =>
    void doWish(savePromoWindows, { windows: [{ ...window, isEstimated: false }] }, t.confirmed(window.name));
  return (
    <span class="row g1 pm-verbs">
      {window.isEstimated && (
        <Button size="sm" aria-label={`${t.confirm} ${window.name}`} onClick={confirm}>
          {t.confirm}
        </Button>
      )}
      <Button kind="ghost" size="sm" aria-label={`${t.change} ${window.name}`} onClick={() => onEdit(window)}>
        {t.change}
      </Button>
    </span>
  );
}
