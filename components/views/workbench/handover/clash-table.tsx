import { useState } from 'preact/hooks';
import { joinedChecklist } from '../../../../domain/handover/joined-checklist.ts';
import { type ResolveClashInput, resolveClash } from '../../../../domain/intents/resolve-clash.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import type { ClashNow } from '../../../../storage/handovers.ts';
import { Button } from '../../../ui/button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import { useToday } from '../use-today.ts';
import { ClashEditor } from './clash-editor.tsx';
import { valueText } from './value-text.ts';

/** 待定: fields that both sides changed, each decided with one press. */
export function ClashTable({ clashes }: { clashes: readonly ClashNow[] }) {
  const today = useToday();
  const [edited, setEdited] = useState<ClashNow | null>(null);
  const all = (choice: 'mine' | 'theirs') => {
    const ids = clashes.filter(({ mine }) => choice === 'mine' || mine !== undefined).map(({ id }) => id);
    void doWish(resolveClash, { ids, choice }, t.resolvedAll(ids.length));
  };
  const { column } = t;
  return (
    <section class="wb-section" aria-label={t.clashes}>
      <SectionHead title={t.clashes} count={clashes.length}>
        <span class="t12 quiet">{t.clashesHint}</span>
        {clashes.length > 1 && (
          <>
            <Button size="sm" kind="ghost" onClick={() => all('mine')}>
              {t.allMine}
            </Button>
            <Button size="sm" kind="ghost" onClick={() => all('theirs')}>
              {t.allTheirs}
            </Button>
          </>
        )}
      </SectionHead>
      <table class="ho-table ho-clashes" aria-label={t.clashes}>
        <thead>
          <tr>
            {[column.task, column.field, column.base, column.here, column.theirs, column.who].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {clashes.map((clash) => (
            <ClashRow key={clash.id} clash={clash} today={today} onEdit={() => setEdited(clash)} />
          ))}
        </tbody>
      </table>
      {edited && (
        <ClashEditor
          clash={edited}
          onClose={() => setEdited(null)}
          onSave={(value) => {
            setEdited(null);
            void decide(edited, { choice: 'edited', value });
          }}
        />
      )}
    </section>
  );
}

const decide = ({ id, field }: ClashNow, choice: Omit<ResolveClashInput, 'ids'>): Promise<boolean> =>
  doWish(resolveClash, { ids: [id], ...choice }, t.resolved(t.fieldName(field)));

function ClashRow({ clash, today, onEdit }: { clash: ClashNow; today: Day; onEdit: () => void }) {
  const { title, field, base, mine, theirs, part } = clash;
  const name = t.fieldName(field);
  const isGone = mine === undefined;
  const cell = (value: unknown, look: string) => {
    const text = valueText(field, value, today);
    return (
      <td class={`cut ${look}`} title={text}>
        {text}
      </td>
    );
  };
  const join = () =>
    void decide(clash, {
      choice: 'edited',
      value: joinedChecklist((mine ?? []) as Task['checklist'], (theirs ?? []) as Task['checklist']),
    });
  return (
    <tr>
      <th scope="row" class="cut" title={title}>
        {title || t.rowGone}
      </th>
      <td class="cut">{name}</td>
      {cell(base, 'quiet')}
      {cell(mine, 'medium')}
      {cell(theirs, 'medium')}
      <td class="cut quiet">{part.name}</td>
      <td class="verbs">
        <Verb says={t.keepMine} of={clash} onPress={() => void decide(clash, { choice: 'mine' })} />
        {!isGone && <Verb says={t.useTheirs} of={clash} onPress={() => void decide(clash, { choice: 'theirs' })} />}
        {!isGone && (
          <Verb
            says={field === 'checklist' ? t.join : t.edit}
            of={clash}
            onPress={field === 'checklist' ? join : onEdit}
          />
        )}
      </td>
    </tr>
  );
}

const Verb = ({ says, of, onPress }: { says: string; of: ClashNow; onPress: () => void }) => (
  <Button size="sm" aria-label={t.verbOf(says, of.title, t.fieldName(of.field))} onClick={onPress}>
    {says}
  </Button>
);
