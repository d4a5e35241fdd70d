import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageContext } from '../../../domain/model/page-context.ts';
import { common } from '../../../locales/common.ts';
import { linkWords } from '../../../locales/side-row.ts';
import { useLive } from '../../../storage/live.ts';
import { allProducts, type RecordContext } from '../../../storage/queries.ts';
import { Button } from '../../ui/button.tsx';
import { type Goods, tailOf } from './goods-of.ts';
import { addOrderToProject, addToProject, linkItem } from './link-wishes.ts';
import { type NewProduct, ProductPicker } from './product-picker.tsx';
import { type ChosenProject, ProjectPicker } from './project-picker.tsx';
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

/** Goods → product → project, one question at a time; an order whose goods have no id → project. Esc leaves it as it is. */
export function LinkFlow(props: Props) {
  const { goods, known, plan, onClose } = props;
  const [productId, setProductId] = useState(props.productId);
  const products = useLive(allProducts);
  const root = useRef<HTMLElement>(null);
  const product = products?.find(({ id }) => id === productId);
  const orderKey = goods?.key ? null : (known?.orderKey ?? null);
  useEffect(
    () => root.current?.querySelector<HTMLElement>('input, [data-row]')?.focus(),
    [product?.id, products === undefined],
  );
  if (!products) return null;
  const title = product
    ? linkWords.chooseProject(product.name)
    : orderKey
      ? linkWords.chooseProjectOfOrder(tailOf(orderKey))
      : linkWords.chooseProduct;
  const join = async (project: ChosenProject) => {
    const isDone = product ? addToProject(product.id, project) : addOrderToProject(orderKey ?? '', project);
    if (await isDone) onClose();
  };
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
      {product || orderKey ? (
        <ProjectPicker plan={plan} onChoose={(project) => void join(project)} onLater={onClose} />
      ) : (
        <ProductPicker
          goods={goods}
          products={products}
          suggestions={known?.suggestions ?? []}
          onChoose={(chosen, created) => void choose(props, chosen, created, setProductId)}
        />
      )}
    </section>
  );
}

async function choose(
  { shop, goods, onClose }: Props,
  chosen: { id: string; name: string },
  created: NewProduct | undefined,
  askForProject: (productId: string) => void,
): Promise<void> {
  if (!goods) return;
  let isAsking = false;
  const ask = (productId: string) => {
    isAsking = true;
    askForProject(productId);
  };
  if ((await linkItem(shop, goods, chosen, ask, created)) && !isAsking) onClose();
}
