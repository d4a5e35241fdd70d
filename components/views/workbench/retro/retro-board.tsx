import type { RetroFields } from '../../../../domain/intents/save-retro.ts';
import type { Retro } from '../../../../domain/model/retro.ts';
import { retroWords as t } from '../../../../locales/retro.ts';
import { Button } from '../../../ui/button.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { NameForm } from '../../../ui/name-form.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { ActionCard } from './action-card.tsx';
import { CardWords } from './card-words.tsx';

type Props = { model: ProjectModel; retro: Retro | null; onSave: (fields: RetroFields) => void };

const mostWhys = 5;
const newId = () => crypto.randomUUID();

/** 做得好 · 出问题 · 下次改进, each a column of cards written where they stand. */
export function RetroBoard({ model, retro, onSave }: Props) {
  const { good = [], bad = [], actions = [] } = retro ?? {};
  const addAction = (text: string) =>
    onSave({
      actions: [...actions, { id: newId(), text, ownerId: null, dueOn: null, isDone: false, carriedTo: null }],
    });
  return (
    <div class="rt-columns">
      <Column
        name={t.good}
        tone="ok"
        count={good.length}
        placeholder={t.placeholder.good}
        onAdd={(text) => onSave({ good: [...good, { id: newId(), text }] })}
      >
        {good.map((card) => (
          <li class="rt-card" key={card.id}>
            <CardWords
              text={card.text}
              label={t.good}
              onChange={(text) => onSave({ good: good.map((one) => (one === card ? { ...one, text } : one)) })}
              onRemove={() => onSave({ good: good.filter((one) => one !== card) })}
            />
          </li>
        ))}
      </Column>
      <Column
        name={t.bad}
        tone="late"
        count={bad.length}
        placeholder={t.placeholder.bad}
        onAdd={(text) => onSave({ bad: [...bad, { id: newId(), text, whys: [], taskId: null }] })}
      >
        {bad.map((card) => (
          <BadCard
            key={card.id}
            card={card}
            onChange={(next) => onSave({ bad: bad.map((one) => (one === card ? next : one)) })}
            onRemove={() => onSave({ bad: bad.filter((one) => one !== card) })}
            onAction={addAction}
          />
        ))}
      </Column>
      <Column name={t.next} tone="run" count={actions.length} placeholder={t.placeholder.next} onAdd={addAction}>
        {actions.map((action) => (
          <ActionCard
            key={action.id}
            {...{ action, model }}
            onChange={(next) => onSave({ actions: actions.map((one) => (one === action ? next : one)) })}
            onRemove={() => onSave({ actions: actions.filter((one) => one !== action) })}
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
type BadProps = { card: Bad; onChange: (card: Bad) => void; onRemove: () => void; onAction: (text: string) => void };

/** What went wrong, asked why until the root: the last answer is what an action starts from. */
function BadCard({ card, onChange, onRemove, onAction }: BadProps) {
  const { whys } = card;
  const root = whys.length > 1 ? whys.at(-1) : undefined;
  const setWhy = (at: number, text: string) =>
    onChange({ ...card, whys: text.trim() === '' ? whys.toSpliced(at, 1) : whys.with(at, text) });
  return (
    <li class="rt-card">
      <CardWords text={card.text} label={t.bad} onChange={(text) => onChange({ ...card, text })} onRemove={onRemove} />
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
              onChange({ ...card, whys: [...whys, text.trim()] });
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
