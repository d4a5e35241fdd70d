import { badgeText } from '../../locales/common.ts';
import { Icon } from './icon.tsx';
import { StatusGlyph } from './status-glyph.tsx';

type Props = {
  state: 'unlinked' | 'running' | 'risk' | 'late' | 'done';
  done: number;
  total: number;
  daysLate: number;
  /** Only in windows of ours; never in a seller page, which can read it. */
  name?: string;
};

const tones = { unlinked: 'off', running: '', risk: 'risk', late: 'late', done: 'ok' } as const;

/** State of a product's launch as one small label: shape, name, counts, days late. */
export function Badge({ state, done, total, daysLate, name }: Props) {
  return (
    <span class={`badge ${tones[state]}`.trim()}>
      <Glyph state={state} />
      {state === 'unlinked' ? (
        <span>{badgeText.unlinked}</span>
      ) : (
        <>
          {name && <span>{name}</span>}
          <b>
            {done}/{total}
          </b>
          {daysLate > 0 && <span>{badgeText.late(daysLate)}</span>}
        </>
      )}
    </span>
  );
}

function Glyph({ state }: { state: Props['state'] }) {
  if (state === 'unlinked') return <Icon name="plus" size={12} />;
  if (state === 'risk') {
    return (
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden={true}>
        <path d="M6 1 11.4 10.6H.6z" fill="var(--risk-mark)" />
        <path d="M6 4.4v3" stroke="#4f3422" stroke-width="1.4" />
        <circle cx="6" cy="9" r=".8" fill="#4f3422" />
      </svg>
    );
  }
  return <StatusGlyph status={state === 'done' ? 'done' : 'doing'} isLate={state === 'late'} size={12} />;
}
