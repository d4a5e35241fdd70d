import { useMemo, useState } from 'preact/hooks';
import { common } from '../../../../locales/common.ts';
import { productWords } from '../../../../locales/products.ts';
import { workbenchWords } from '../../../../locales/workbench.ts';
import { db } from '../../../../storage/db.ts';
import { useLive } from '../../../../storage/live.ts';
import { allListings, allProducts, allProjects } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Input } from '../../../ui/input.tsx';
import { PlatformMark } from '../../../ui/platform-mark.tsx';
import { useAlphabet } from '../../../ui/use-alphabet.ts';
import { type Column, ListTable } from '../list-table.tsx';
import { PageFrame } from '../page-frame.tsx';
import { hrefOf } from '../route.ts';
import { NewProduct } from './new-product.tsx';
import { filterProducts, type ProductRow, productRows } from './product-rows.ts';

/** Every product, with where it is on sale and which launches it belongs to. */
export function ProductsPage() {
  const rows = useProductRows();
  const [text, setText] = useState('');
  const [isCreating, setCreating] = useState(false);
  useAlphabet(text !== '');
  const shown = rows ? filterProducts(rows, text) : [];
  return (
    <PageFrame
      title={workbenchWords.products}
      aside={rows && <span class="quiet nowrap">{productWords.count(shown.length)}</span>}
      verbs={
        <>
          <Input
            size="sm"
            type="search"
            icon="search"
            label={productWords.find}
            placeholder={productWords.find}
            value={text}
            onInput={setText}
          />
          <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
            {productWords.create}
          </Button>
        </>
      }
    >
      {shown.length > 0 && (
        <ListTable
          label={workbenchWords.products}
          columns={columns()}
          rows={shown}
          keyOf={(row) => row.id}
          hrefOf={(row) => hrefOf({ page: 'product', productId: row.id })}
        />
      )}
      {rows && shown.length === 0 && (
        <NoProducts hasAny={rows.length > 0} onClear={() => setText('')} onCreate={() => setCreating(true)} />
      )}
      <NewProduct isOpen={isCreating} onClose={() => setCreating(false)} />
    </PageFrame>
  );
}

function useProductRows(): ProductRow[] | null {
  const products = useLive(allProducts);
  const listings = useLive(allListings);
  const projects = useLive(allProjects);
  const refs = useLive(() => db.refs.toArray());
  return useMemo(() => {
    if (!products || !listings || !projects || !refs) return null;
    const names = new Map(projects.map((project) => [project.id, project.name]));
    return productRows({ products, listings, refs, projectName: (id) => names.get(id) ?? null });
  }, [products, listings, projects, refs]);
}

const columns = (): Column<ProductRow>[] => [
  {
    id: 'name',
    head: productWords.name,
    width: 'minmax(180px, 1fr)',
    cell: (row) => <span title={row.name}>{row.name}</span>,
  },
  { id: 'code', head: productWords.code, width: '160px', cell: (row) => <span class="quiet">{row.merchantCode}</span> },
  {
    id: 'listings',
    head: productWords.listings,
    width: '132px',
    cell: (row) => (
      <span class="row g1">
        {row.platforms.map((platform) => (
          <PlatformMark key={platform} platform={platform} />
        ))}
        {row.listingCount > 0 && <span class="quiet t12">{row.listingCount}</span>}
      </span>
    ),
  },
  {
    id: 'projects',
    head: productWords.projects,
    width: 'minmax(140px, 280px)',
    cell: (row) => <span class="quiet">{row.projectNames.join(common.listJoin)}</span>,
  },
];

type NoneProps = { hasAny: boolean; onClear: () => void; onCreate: () => void };

function NoProducts({ hasAny, onClear, onCreate }: NoneProps) {
  return hasAny ? (
    <EmptyState
      icon="filter-x"
      fact={productWords.noMatch}
      action={<Button onClick={onClear}>{productWords.clear}</Button>}
    />
  ) : (
    <EmptyState
      icon="package"
      fact={productWords.none}
      next={productWords.noneNext}
      action={
        <Button icon="plus" onClick={onCreate}>
          {productWords.create}
        </Button>
      }
    />
  );
}
