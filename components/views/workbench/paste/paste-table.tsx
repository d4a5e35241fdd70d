import { useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../../../domain/paste/draft.ts';
import { pasteWords } from '../../../../locales/paste.ts';
import { Button } from '../../../ui/button.tsx';
import { PasteRow } from './paste-row.tsx';
import type { PasteState } from './use-paste.ts';

/** As many rows as are looked at in one go; thousands of fields at once would freeze the page. */
const atOnce = 100;

/** What was understood, one row a draft. */
export function PasteTable({ state, people }: { state: PasteState; people: readonly string[] }) {
  const [shown, setShown] = useState(atOnce);
  const { drafts } = state;
  const titles = new Map(drafts.map(({ key, title }) => [key, title]));
  const depths = useMemo(() => depthsOf(drafts), [drafts]);
  const left = drafts.length - shown;
  const { roleName } = pasteWords;
  const hasRepeats = drafts.some(({ repeats }) => repeats.length > 0);
  const heads = [
    roleName.title,
    roleName.kind,
    roleName.owner,
    roleName.start,
    roleName.due,
    roleName.days,
    ...(hasRepeats ? [roleName.repeat] : []),
    roleName.status,
    roleName.before,
    pasteWords.notes,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="paste-box" tabIndex={0} aria-label={pasteWords.title}>
      <datalist id="paste-people">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <table class="paste-table">
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drafts.slice(0, shown).map((draft) => (
            <PasteRow
              key={draft.key}
              draft={draft}
              depth={depths.get(draft.key) ?? 0}
              state={state}
              hasRepeats={hasRepeats}
              titleOf={(key) => titles.get(key) ?? ''}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p class="quiet">
          <Button size="sm" onClick={() => setShown(shown + atOnce)}>
            {pasteWords.more(Math.min(left, atOnce))}
          </Button>{' '}
          {pasteWords.allMade}
        </p>
      )}
    </section>
  );
}

/** How deep each stands; parents come before their children. */
function depthsOf(drafts: readonly Draft[]): Map<number, number> {
  const depths = new Map<number, number>();
  for (const { key, parentKey } of drafts)
    depths.set(key, parentKey === null ? 0 : Math.min(8, (depths.get(parentKey) ?? 0) + 1));
  return depths;
}
