import { common } from '../../../../locales/common.ts';
import { healthWords, productWords } from '../../../../locales/products.ts';
import { useLive } from '../../../../storage/live.ts';
import { coverage } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PlatformMark } from '../../../ui/platform-mark.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { ConsoleLinks } from '../console-links.tsx';
import { PageFrame } from '../page-frame.tsx';
import { goTo } from '../use-route.ts';
import { useSetting } from '../use-setting.ts';
import { useToday } from '../use-today.ts';
import { type CoverageRow, coverageRows } from './coverage-rows.ts';

/** What was read where and when, and what the readers could not find; never what stood on a page. */
export function HealthPage() {
  const rows = coverageRows(useLive(coverage) ?? []);
  const reading = useSetting('reading');
  const today = useToday();
  const fine = rows.filter((row) => row.state === 'fine').length;
  return (
    <PageFrame
      title={healthWords.title}
      aside={rows.length > 0 && <span class="quiet nowrap">{healthWords.count(rows.length, fine)}</span>}
    >
      <div class="wb-page scroll">
        {reading === 'off' && <ReadingOff />}
        {rows.length > 0 && <Table rows={rows} today={today} />}
        {rows.length === 0 && reading !== 'off' && reading !== undefined && (
          <EmptyState icon="eye" fact={healthWords.none} next={healthWords.noneNext} action={<ConsoleLinks />} />
        )}
        {rows.length > fine && (
          <div class="wb-help">
            <Notice tone="risk" icon="info">
              <p class="medium">{healthWords.help}</p>
              <p>
                {healthWords.helpNext}{' '}
                <button type="button" class="link" onClick={() => goTo({ page: 'settings' })}>
                  {healthWords.helpSettings}
                </button>
              </p>
            </Notice>
          </div>
        )}
        {rows.length > 0 && <p class="wb-foot-note t12 quiet">{healthWords.countsOnly}</p>}
      </div>
    </PageFrame>
  );
}

const ReadingOff = () => (
  <EmptyState
    icon="ban"
    fact={healthWords.offTitle}
    next={healthWords.off}
    action={
      <Button kind="primary" onClick={() => goTo({ page: 'settings' })}>
        {healthWords.start}
      </Button>
    }
  />
);

function Table({ rows, today }: { rows: readonly CoverageRow[]; today: string }) {
  return (
    <table class="wb-plain">
      <thead>
        <tr>
          <th>{healthWords.page}</th>
          <th>{healthWords.shop}</th>
          <th>{healthWords.state}</th>
          <th class="num">{healthWords.read}</th>
          <th>{healthWords.at}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <span class="row g2">
                <PlatformMark platform={row.platform} />
                {healthWords.surface[row.surface] ?? row.surface}
              </span>
            </td>
            <td>{row.shopId ? row.shopName || row.shopId : <span class="quiet">{productWords.unknownShop}</span>}</td>
            <td>
              <span class="row g2">
                <StatusGlyph status={row.state === 'fine' ? 'done' : 'review'} isLate={row.state === 'nothing'} />
                <span class="cut" title={stateText(row)}>
                  {stateText(row)}
                </span>
              </span>
            </td>
            <td class="num">{row.records}</td>
            <td class="quiet">{momentText(row.readAt, today)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateText(row: CoverageRow): string {
  if (row.state === 'fine') return healthWords.fine;
  if (row.state === 'nothing') return healthWords.nothing;
  return healthWords.missing([...new Set(row.misses.map(fieldName))].join(common.listJoin));
}

/** Names of fields and rules are ours; the seller reads words. */
const fieldName = (miss: string): string => healthWords.field[miss] ?? healthWords.otherField;
