import { useState } from 'preact/hooks';
import type { Product } from '../../../domain/model/product.ts';
import { fieldEnd, textFilter } from '../../../domain/search/text-filter.ts';
import { linkWords } from '../../../locales/side-row.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Input } from '../../ui/input.tsx';
import { RowKeys } from '../../ui/row-keys.tsx';
import { useAlphabet } from '../../ui/use-alphabet.ts';
import type { Goods } from './goods-of.ts';

export type NewProduct = { name: string; merchantCode: string };
type Choose = (product: Pick<Product, 'id' | 'name'>, created?: NewProduct) => void;
type Props = {
  goods: Goods | null;
  products: readonly Product[];
  suggestions: RecordContext['suggestions'];
  onChoose: Choose;
};

const shownAtMost = 8;

/** Which product the goods row is: suggestions first, search, or a new one. */
export function ProductPicker({ goods, products, suggestions, onChoose }: Props) {
  const [text, setText] = useState('');
  useAlphabet();
  const [isNew, setNew] = useState(products.length === 0);
  if (isNew) return <NewProductForm goods={goods} typed={text} onChoose={onChoose} />;
  const found = search(products, suggestions, text);
  return (
    <>
      <Input
        icon="search"
        label={linkWords.searchProducts}
        placeholder={linkWords.searchProducts}
        value={text}
        onInput={setText}
      />
      <RowKeys class="side-picks">
        {found.map(({ product, why }) => (
          <button
            type="button"
            key={product.id}
            class="side-pick"
            data-row={product.id}
            onClick={() => onChoose(product)}
          >
            <Icon name="package" size={14} />
            <span class="cut grow">{product.name}</span>
            {why && <Chip tone="accent">{linkWords.why[why]}</Chip>}
            <span class="quiet t12 cut">{product.merchantCode}</span>
          </button>
        ))}
        {found.length === 0 && <p class="quiet t12 side-none">{linkWords.noProducts}</p>}
        <button type="button" class="side-pick" data-row="new" onClick={() => setNew(true)}>
          <Icon name="plus" size={14} />
          <span class="cut grow">{linkWords.newProductNamed(text || shortName(goods))}</span>
        </button>
      </RowKeys>
    </>
  );
}

type Found = { product: Product; why: RecordContext['suggestions'][number]['reason'] | null };

function search(products: readonly Product[], suggestions: RecordContext['suggestions'], text: string): Found[] {
  const isWanted = textFilter(text);
  const why = new Map(suggestions.map(({ product, reason }) => [product.id, reason]));
  return products
    .filter(({ name, merchantCode }) => isWanted(`${name}${fieldEnd}${merchantCode}`))
    .map((product): Found => ({ product, why: why.get(product.id) ?? null }))
    .sort((left, right) => Number(right.why !== null) - Number(left.why !== null))
    .slice(0, shownAtMost);
}

/** A listing's title is a name with search words behind it; the first word is the name. */
const shortName = (goods: Goods | null): string => (goods?.title ?? '').trim().split(/\s+/)[0]?.slice(0, 40) ?? '';

function NewProductForm({ goods, typed, onChoose }: { goods: Goods | null; typed: string; onChoose: Choose }) {
  const [name, setName] = useState(typed || shortName(goods));
  const [merchantCode, setCode] = useState(goods?.merchantCode ?? '');
  return (
    <form
      class="col g2"
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = name.trim();
        if (trimmed)
          onChoose({ id: crypto.randomUUID(), name: trimmed }, { name: trimmed, merchantCode: merchantCode.trim() });
      }}
    >
      <Field label={linkWords.productName}>
        <Input value={name} onInput={setName} maxLength={200} required />
      </Field>
      <Field label={linkWords.merchantCode}>
        <Input value={merchantCode} onInput={setCode} maxLength={80} />
      </Field>
      <div class="row g2 side-ends">
        <Button kind="primary" type="submit" disabled={!name.trim()}>
          {linkWords.create}
        </Button>
      </div>
    </form>
  );
}
