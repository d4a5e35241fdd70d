import { linkProduct } from '../../../../domain/intents/link-product.ts';
import { unlinkProduct } from '../../../../domain/intents/unlink-product.ts';
import type { Project } from '../../../../domain/model/project.ts';
import { projectSetupWords } from '../../../../locales/project.ts';
import { useLive } from '../../../../storage/live.ts';
import { allListings, allProducts, productsOfProject } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { matching, Picker } from '../../../ui/picker.tsx';
import { PlatformMark } from '../../../ui/platform-mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import { hrefOf } from '../route.ts';

/** The products that this project launches. */
export function ProjectProducts({ project }: { project: Project }) {
  const linked = useLive(() => productsOfProject(project.id), [project.id]);
  const products = useLive(allProducts) ?? [];
  const listings = useLive(allListings) ?? [];
  if (!linked) return null;
  const linkedIds = new Set(linked.map((product) => product.id));
  const nameOf = (id: string) => products.find((product) => product.id === id)?.name ?? '';
  const find = (text: string) =>
    matching(
      products
        .filter((product) => !linkedIds.has(product.id))
        .map((product) => ({ id: product.id, label: product.name, hint: product.merchantCode })),
      text,
    );
  return (
    <div class="wb-page wb-narrow scroll">
      <SectionHead title={projectSetupWords.linked} count={linked.length} />
      {linked.map((product) => {
        const own = listings.filter((listing) => listing.productId === product.id);
        return (
          <div class="wb-line" key={product.id}>
            <a class="grow cut medium" href={hrefOf({ page: 'product', productId: product.id })}>
              {product.name}
            </a>
            <span class="quiet t12">{product.merchantCode}</span>
            <span class="row g1">
              {[...new Set(own.map((listing) => listing.platform))].map((platform) => (
                <PlatformMark key={platform} platform={platform} />
              ))}
            </span>
            <span class="quiet t12 wb-line-count">{projectSetupWords.listings(own.length)}</span>
            <Button
              kind="ghost"
              size="sm"
              onClick={() =>
                void doWish(
                  unlinkProduct,
                  { productId: product.id, projectId: project.id },
                  projectSetupWords.unlinked(product.name),
                )
              }
            >
              {projectSetupWords.unlink}
            </Button>
          </div>
        );
      })}
      {linked.length === 0 && (
        <EmptyState icon="package" fact={projectSetupWords.noProducts} next={projectSetupWords.noProductsNext} />
      )}
      <div class="wb-add-line">
        <Picker
          label={projectSetupWords.addProduct}
          noMatch={projectSetupWords.noSuchProduct}
          find={find}
          onPick={(productId) =>
            void doWish(
              linkProduct,
              { productId, projectId: project.id },
              projectSetupWords.linkedNow(nameOf(productId)),
            )
          }
        />
      </div>
    </div>
  );
}
