import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../domain/model/page-context.ts';
import { contextWords } from '../../../locales/side-row.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Goods, goodsOfLine } from './goods-of.ts';
import { linkItem } from './link-wishes.ts';

type Props = {
  page: PageContext;
  goods: Goods | null;
  known: RecordContext;
  onLink: (productId: string | null) => void;
};

/** The row belongs to no launch yet: what it might belong to, for the user to confirm. */
export function ContextLinking({ page, goods, known, onLink }: Props) {
  const { listing, product } = known;
  const suggestion = known.suggestions[0];
  if (listing && product) {
    return (
      <Line text={contextWords.noProject}>
        <Button size="sm" onClick={() => onLink(product.id)}>
          {contextWords.link}
        </Button>
      </Line>
    );
  }
  if (!goods?.key) {
    return (
      <Line text={contextWords.notLinkedOrder}>
        <Button size="sm" onClick={() => onLink(null)}>
          {contextWords.linkOrder}
        </Button>
      </Line>
    );
  }
  if (!suggestion) {
    return (
      <Line text={contextWords.notLinked}>
        <Button size="sm" onClick={() => onLink(null)}>
          {contextWords.link}
        </Button>
      </Line>
    );
  }
  const { name } = suggestion.product;
  const like = goodsOfLine(page.platform, suggestion.goods);
  const why =
    suggestion.reason === 'merchantCode'
      ? contextWords.sameCode(like.merchantCode, name)
      : contextWords.sameTitle(name);
  return (
    <div class="side-suggest">
      <Line text={contextWords.notLinked} />
      <p class="t12 quiet">{why}</p>
      <div class="row g2">
        <Button size="sm" onClick={() => void linkItem(page, like.key ? like : goods, suggestion.product, onLink)}>
          <span class="cut">{contextWords.linkTo(name)}</span>
        </Button>
        <Button kind="ghost" size="sm" onClick={() => onLink(null)}>
          {contextWords.linkToOther}
        </Button>
      </div>
    </div>
  );
}

function Line({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="row g2 side-unlinked">
      <Icon name="circle-dashed" size={14} />
      <span class="grow quiet">{text}</span>
      {children}
    </div>
  );
}
