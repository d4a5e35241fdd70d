import { useState } from 'preact/hooks';
import { linkListing } from '../../../../domain/intents/link-listing.ts';
import { listingKey } from '../../../../domain/model/listing.ts';
import type { Product } from '../../../../domain/model/product.ts';
import { type FoundItem, findItemLink } from '../../../../domain/text/item-link.ts';
import { productWords } from '../../../../locales/products.ts';
import { db } from '../../../../storage/db.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { doWish } from '../../do-wish.ts';

type Other = { found: FoundItem; productName: string };

/** Links an item by its pasted address. One that belongs to another product moves only after a yes. */
export function PasteLink({ product }: { product: Product }) {
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const [other, setOther] = useState<Other | null>(null);
  const type = (next: string) => {
    setText(next);
    setWhy('');
    setOther(null);
  };
  const link = async (found: FoundItem) => {
    if (await linkItem(product, found)) type('');
  };
  const tryLink = async () => {
    const found = findItemLink(text.trim());
    if (!found) return setWhy(productWords.pasteUnknown);
    const known = await db.listings.get(listingKey(found.platform, found.itemId));
    if (known?.productId === product.id) return setWhy(productWords.pasteHere);
    if (!known) return link(found);
    setOther({ found, productName: (await db.products.get(known.productId))?.name ?? '' });
  };
  return (
    <form
      class="wb-paste"
      onSubmit={(event) => {
        event.preventDefault();
        void tryLink();
      }}
    >
      <Input
        size="sm"
        icon="link"
        label={productWords.paste}
        placeholder={productWords.paste}
        maxLength={2000}
        value={text}
        onInput={type}
        {...(why ? { error: why } : {})}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {productWords.link}
      </Button>
      {other && (
        <Notice tone="risk">
          {productWords.pasteOther(other.productName)}{' '}
          <button type="button" class="link" onClick={() => void link(other.found)}>
            {productWords.pasteMove}
          </button>
        </Notice>
      )}
    </form>
  );
}

/** What was seen of the item gives its shop and title; else they stay unknown until it is seen. */
async function linkItem(product: Product, { platform, itemId }: FoundItem): Promise<boolean> {
  const seen = (await db.itemSnapshots.get(listingKey(platform, itemId)))?.item;
  const input = {
    platform,
    itemId,
    shopId: seen?.shopId ?? '',
    title: seen?.title ?? product.name,
    productId: product.id,
  };
  return doWish(linkListing, input, productWords.linked(itemId));
}
