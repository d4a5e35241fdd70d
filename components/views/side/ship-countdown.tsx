import type { OrderRecord } from '../../../domain/model/order-record.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { contextWords } from '../../../locales/side-row.ts';
import { Icon } from '../../ui/icon.tsx';
import { appointmentText, momentText } from '../../ui/time-text.ts';
import { useNow } from './use-now.ts';

const dayMs = 86_400_000;
const stillToShip = new Set<OrderRecord['status']>(['unpaid', 'toShip', 'partShipped', 'unknown']);

/** An instant the order must be shipped by; null when it is shipped, over, or nothing was promised. */
export function shipBy(order: OrderRecord | null): string | null {
  if (!order?.promisedShipAt || order.shippedAt || !stillToShip.has(order.status)) return null;
  return order.promisedShipAt;
}

/** Until when this order must ship: the card's one answer. Amber under a day, red when past. */
export function ShipCountdown({ order, today }: { order: OrderRecord | null; today: Day }) {
  const now = useNow(30_000);
  const by = shipBy(order);
  if (!by) {
    if (!order?.shippedAt) return null;
    return (
      <div class="side-ship">
        <Icon name="truck" size={14} />
        <span class="grow cut">{order.statusText}</span>
        <span class="t12 quiet nowrap">{contextWords.shipped(momentText(order.shippedAt, today))}</span>
      </div>
    );
  }
  const left = Date.parse(by) - now;
  const tone = left < 0 ? 'late' : left < dayMs ? 'risk' : '';
  return (
    <div class={`side-ship ${tone}`.trim()}>
      <Icon name={left < 0 ? 'triangle-alert' : 'clock'} size={14} />
      <span class="grow cut">
        {left < 0 ? contextWords.shipPast : contextWords.shipLeft} <b>{durationText(Math.abs(left))}</b>
      </span>
      <span class="t12 nowrap">{contextWords.promised(appointmentText(by))}</span>
    </div>
  );
}

function durationText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return contextWords.duration(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
}
