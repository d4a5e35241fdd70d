import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageContext } from '../../../domain/model/page-context.ts';
import { common } from '../../../locales/common.ts';
import { linkWords } from '../../../locales/side.ts';
import { useLive } from '../../../storage/live.ts';
import { allProducts, type RecordContext } from '../../../storage/queries.ts';
import { Button } from '../../ui/button.tsx';
import type { Goods } from './goods-of.ts';
import { addToProject, linkItem } from './link-wishes.ts';
import { ProductPicker } from './product-picker.tsx';
import { ProjectPicker } from './project-picker.tsx';
import type { SidePlan } from './use-plan.ts';

type Props = {
  shop: Pick<PageContext, 'platform' | 'shopId'>;
  goods: Goods | null;
  known: RecordContext | undefined;
  plan: SidePlan;
  /** A product that is already chosen: only its project is asked for. */
  productId: string | null;
  onClose: () => void;
};

/** Goods → product → project, one question at a time. Esc or 先不挂 leaves what is done so far. */
export function LinkFlow({ shop, goods, known, plan, productId: given, onClose }: Props) {
  const [productId, setProductId] = useState(given);
  const products = useLive(allProducts);
  const root = useRef<HTMLElement>(null);
  const product = products?.find(({ id }) => id === productId);
  useEffect(() => root.current?.querySelector('input')?.focus(), [product?.id, products === undefined]);
  if (!products) return null;
  const title = product ? linkWords.chooseProject(product.name) : linkWords.chooseProduct;
  return (
    <section
      class="side-flow"
      aria-label={title}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="row g2">
        <h2 class="strong grow cut">{title}</h2>
        <Button kind="ghost" size="sm" icon="x" label={common.close} onClick={onClose} />
      </div>
      {product ? (
        <ProjectPicker
          plan={plan}
          onChoose={(project) => void addToProject(product.id, project).then((isDone) => isDone && onClose())}
          onLater={onClose}
        />
      ) : (
        <ProductPicker
          goods={goods}
          products={products}
          suggestions={known?.suggestions ?? []}
          onChoose={async (chosen, created) => {
            if (!goods) return;
            let needsProject = false;
            const isLinked = await linkItem(
              shop,
              goods,
              chosen,
              () => {
                needsProject = true;
              },
              created,
            );
            if (needsProject) setProductId(chosen.id);
            else if (isLinked) onClose();
          }}
        />
      )}
    </section>
  );
}
