import type { RetroFields } from '../../../../domain/intents/save-retro.ts';
import type { Retro } from '../../../../domain/model/retro.ts';
import { retroWords as t } from '../../../../locales/retro.ts';
import { Button } from '../../../ui/button.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { NameForm } from '../../../ui/name-form.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { ActionCard } from './action-card.tsx';
import { CardWords } from './card-words.tsx';

type Words = Pick<Retro, 'good' | 'bad' | 'actions'>;
/** What becomes of the words, whatever they are by then: two edits may follow each other faster than one is drawn. */
export type RetroChange = (words: Words) => RetroFields;
type Props = { model: ProjectModel; retro: Retro | null; onSave: (change: RetroChange) => void };

const mostWhys = 5;
const newId = () => crypto.randomUUID();

function changed<Card extends { id: string }>(
  cards: readonly Card[],
  id: string,
  change: (card: Card) => Card,
): Card[] {
  return cards.map((card) => (card.id === id ? change(card) : card));
}
const without = <Card extends { id: string }>(cards: readonly Card[], id: string): Card[] =>
  cards.filter((card) => card.id !== id);

/** 做得好 · 出问题 · 下次改进, each a column of cards written where they stand. */
export function RetroBoard({ model, retro, onSave }: Props) {
  const { good = [], bad = [], actions = [] } = retro ?? {};
  const addAction = (text: string) =>
    onSave((words) => ({
      actions: [...words.actions, { id: newId(), text, ownerId: null, dueOn: null, isDone: false, carriedTo: null }],
    }));
  return (
    <div class="rt-columns">
      <Column
        name={t.good}
        tone="ok"
        count={good.length}
        placeholder={t.placeholder.good}
        onAdd={(text) => onSave((words) => ({ good: [...words.good, { id: newId(), text }] }))}
      >
        {good.map((card) => (
          <li class="rt-card" key={card.id}>
            <CardWords
              text={card.text}
              label={t.good}
              onChange={(text) =>
                onSave((words) => ({ good: changed(words.good, card.id, (one) => ({ ...one, text })) }))
              }
              onRemove={() => onSave((words) => ({ good: without(words.good, card.id) }))}
            />
          </li>
        ))}
      </Column>
      <Column
        name={t.bad}
        tone="late"
        count={bad.length}
        placeholder={t.placeholder.bad}
        onAdd={(text) => onSave((words) => ({ bad: [...words.bad, { id: newId(), text, whys: [], taskId: null }] }))}
      >
        {bad.map((card) => (
          <BadCard
            key={card.id}
            card={card}
            onChange={(change) => onSave((words) => ({ bad: changed(words.bad, card.id, change) }))}
            onRemove={() => onSave((words) => ({ bad: without(words.bad, card.id) }))}
            onAction={addAction}
          />
        ))}
      </Column>
      <Column name={t.next} tone="run" count={actions.length} placeholder={t.placeholder.next} onAdd={addAction}>
        {actions.map((action) => (
          <ActionCard
            key={action.id}
            {...{ action, model }}
            onChange={(fields) =>
              onSave((words) => ({ actions: changed(words.actions, action.id, (one) => ({ ...one, ...fields })) }))
            }
            onRemove={() => onSave((words) => ({ actions: without(words.actions, action.id) }))}
          />
        ))}
      </Column>
    </div>
  );
}

type ColumnProps = {
  name: string;
  tone: string;
  count: number;
  placeholder: string;
  onAdd: (text: string) => void;
  children: preact.ComponentChildren;
};

function Column({ name, tone, count, placeholder, onAdd, children }: ColumnProps) {
  return (
    <section class="rt-column" aria-label={name}>
      <h2>
        <span class={`dot ${tone}`} />
        {name} <span class="quiet num">{count}</span>
      </h2>
      <ul>{children}</ul>
      <NameForm
        class="rt-add"
        label={t.addTo(name)}
        placeholder={placeholder}
        maxLength={1000}
        verb={t.add}
        onAdd={async (text) => {
          onAdd(text.trim());
          return true;
        }}
      />
    </section>
  );
}

type Bad = Retro['bad'][number];
type BadProps = {
  card: Bad;
  onChange: (change: (card: Bad) => Bad) => void;
  onRemove: () => void;
  onAction: (text: string) => void;
};

/** What went wrong, asked why until the root: the last answer is what an action starts from. */
function BadCard({ card, onChange, onRemove, onAction }: BadProps) {
  const { whys } = card;
  const root = whys.length > 1 ? whys.at(-1) : undefined;
  const setWhy = (at: number, text: string) =>
    onChange((one) => ({
      ...one,
      whys: text.trim() === '' ? one.whys.toSpliced(at, 1) : one.whys.map((why, place) => (place === at ? text : why)),
    }));
  return (
    <li class="rt-card">
      <CardWords
        text={card.text}
        label={t.bad}
        onChange={(text) => onChange((one) => ({ ...one, text }))}
        onRemove={onRemove}
      />
      <ol class="rt-whys">
        {whys.map((why, at) => (
          <li key={at}>
            <span class={why === root ? 'root' : 'quiet'}>{why === root ? t.root : t.why}</span>
            <EditText
              class="grow bare"
              label={t.whyAt(at + 1)}
              value={why}
              maxLength={1000}
              onCommit={(text) => setWhy(at, text)}
            />
          </li>
        ))}
      </ol>
      <div class="row g2">
        {whys.length < mostWhys && (
          <NameForm
            class="rt-add"
            label={t.whyAt(whys.length + 1)}
            placeholder={whys.length === 0 ? t.why : t.askWhy}
            maxLength={1000}
            verb={t.why}
            onAdd={async (text) => {
              onChange((one) => ({ ...one, whys: [...one.whys, text.trim()] }));
              return true;
            }}
          />
        )}
        {whys.length > 0 && (
          <Button kind="ghost" size="sm" icon="arrow-right" onClick={() => onAction(whys.at(-1) ?? '')}>
            {t.makeAction}
          </Button>
        )}
      </div>
    </li>
  );
}
