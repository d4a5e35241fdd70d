import { useMemo } from 'preact/hooks';
import type { LedgerStep } from '../../../../domain/ledger/ledger.ts';
import { common } from '../../../../locales/common.ts';
import { waitWords as t } from '../../../../locales/waits.ts';
import { useLive } from '../../../../storage/live.ts';
import { allCalendars, allSuppliers } from '../../../../storage/queries.ts';
import { supplierLedger } from '../../../../storage/waits.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Sparkline } from '../../../ui/sparkline.tsx';
import { PageFrame } from '../page-frame.tsx';
import { hrefOf } from '../route.ts';
import { goTo } from '../use-route.ts';
import { useToday } from '../use-today.ts';
import { type LedgerGroup, ledgerGroups } from './ledger-groups.ts';
import '../waits/waits.css';

/** 供应商: how long each of them took for which step, learned from waits that are over. */
export function SuppliersPage() {
  const suppliers = useLive(allSuppliers);
  const calendars = useLive(allCalendars);
  const ledger = useLive(supplierLedger);
  const groups = useMemo(
    () => (suppliers && calendars && ledger ? ledgerGroups(suppliers, calendars, ledger) : null),
    [suppliers, calendars, ledger],
  );
  return (
    <PageFrame
      title={t.ledger}
      aside={groups && groups.length > 0 && <span class="quiet nowrap">{t.ledgerCount(groups.length)}</span>}
      verbs={
        groups &&
        groups.length > 0 && (
          <a class="link t12" href={hrefOf({ page: 'settings' })}>
            {t.edit}
          </a>
        )
      }
    >
      <div class="wb-page scroll">
        {groups?.map((group) => (
          <Supplier key={group.key} group={group} />
        ))}
        {groups?.length === 0 && (
          <EmptyState
            icon="truck"
            fact={t.ledgerNone}
            next={t.ledgerNext}
            action={<Button onClick={() => goTo({ page: 'settings' })}>{t.addSupplier}</Button>}
          />
        )}
      </div>
    </PageFrame>
  );
}

function Supplier({ group }: { group: LedgerGroup }) {
  return (
    <section class="wb-section" aria-label={group.name}>
      <SectionHead title={group.name}>
        <span class="t12 quiet">{group.isNameOnly ? t.nameOnly : group.calendarName || t.byProject}</span>
      </SectionHead>
      {group.steps.length === 0 ? (
        <p class="sp-note quiet">{t.ledgerEmpty}</p>
      ) : (
        <table class="sp-table">
          <thead>
            <tr>
              <th>{t.step}</th>
              <th class="num">{t.times}</th>
              <th class="num">{t.median}</th>
              <th class="num far">{t.worst}</th>
              <th class="five">{t.lastFive}</th>
              <th class="trend">{t.trend}</th>
              <th class="last">{t.last}</th>
            </tr>
          </thead>
          <tbody>
            {group.steps.map((step) => (
              <Step key={step.stepKey} step={step} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const mostInTrend = 20;

function Step({ step }: { step: LedgerStep }) {
  const today = useToday();
  const days = step.days.slice(-mostInTrend);
  return (
    <tr>
      <td title={step.title}>{step.title}</td>
      <td class="num">{step.count}</td>
      <td class="num strong">{t.days(step.median)}</td>
      <td class="num">{t.days(step.p90)}</td>
      <td class="quiet">{step.lastFive.join(' · ')}</td>
      <td>
        <Sparkline values={days} label={t.trendOf(step.title, days.join(common.listJoin))} />
      </td>
      <td class="quiet">{dayText(step.lastOn, today)}</td>
    </tr>
  );
}
