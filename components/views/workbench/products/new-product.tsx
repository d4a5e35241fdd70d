import { useState } from 'preact/hooks';
import { saveProduct } from '../../../../domain/intents/save-product.ts';
import { common } from '../../../../locales/common.ts';
import { productWords } from '../../../../locales/products.ts';
import { commit } from '../../../../storage/commit.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { refusalText } from '../../refusal-text.ts';
import { goTo } from '../use-route.ts';

/** Makes a product by hand and opens it. */
export function NewProduct({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={productWords.create} isOpen={isOpen} onClose={onClose}>
      <Form onClose={onClose} />
    </Dialog>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [merchantCode, setCode] = useState('');
  const [why, setWhy] = useState('');
  const save = async () => {
    const id = crypto.randomUUID();
    const product = { id, name, merchantCode, skus: [], createdAt: new Date().toISOString() };
    const result = await commit(saveProduct, { product });
    if (!result.ok) return setWhy(refusalText(result.refusal));
    onClose();
    goTo({ page: 'product', productId: id });
  };
  return (
    <form
      class="wb-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={productWords.name} error={why || undefined}>
        <Input value={name} maxLength={200} autofocus placeholder={productWords.nameHint} onInput={setName} />
      </Field>
      <Field label={productWords.code} hint={productWords.codeHint}>
        <Input value={merchantCode} maxLength={80} onInput={setCode} />
      </Field>
      <p class="t12 quiet">{productWords.createHint}</p>
      <div class="ends">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button kind="primary" type="submit">
          {productWords.done}
        </Button>
      </div>
    </form>
  );
}
