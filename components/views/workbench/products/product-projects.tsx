import { projectLate, projectSeverity } from '../../../../domain/health/project-late.ts';
import { linkProduct } from '../../../../domain/intents/link-product.ts';
import { unlinkProduct } from '../../../../domain/intents/unlink-product.ts';
import type { Product } from '../../../../domain/model/product.ts';
import { productWords } from '../../../../locales/products.ts';
import { useLive } from '../../../../storage/live.ts';
import { allProjects, allSummaries, projectsOfProduct } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LateMark } from '../../../ui/late-mark.tsx';
import { matching, Picker } from '../../../ui/picker.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import { StateDot } from '../nav.tsx';
import { hrefOf } from '../route.ts';

/** The launches a product belongs to, and adding it to one more. */
export function ProductProjects({ product }: { product: Product }) {
  const linked = useLive(() => projectsOfProduct(product.id), [product.id]);
  const projects = useLive(allProjects) ?? [];
  const summaries = useLive(allSummaries) ?? [];
  const linkedIds = new Set(linked?.map((project) => project.id));
  const nameOf = (id: string) => projects.find((project) => project.id === id)?.name ?? '';
  const open = projects.filter((project) => !linkedIds.has(project.id) && project.status !== 'archived');
  return (
    <aside class="wb-product-side" aria-label={productWords.inProjects}>
      <SectionHead title={productWords.inProjects} count={linkedIds.size} />
      {linked?.map((project) => {
        const summary = summaries.find(({ id }) => id === project.id);
        return (
          <div class="wb-line" key={project.id}>
            {summary && <StateDot summary={summary} />}
            <a
              class="grow cut"
              title={project.name}
              href={hrefOf({ page: 'project', projectId: project.id, view: 'list', taskId: null })}
            >
              {project.name}
            </a>
            {summary && <LateMark daysLate={projectLate(summary)} severity={projectSeverity(summary)} />}
            {summary && (
              <span class="quiet t12">
                {summary.done}/{summary.total}
              </span>
            )}
            <Button
              kind="ghost"
              size="sm"
              icon="x"
              label={productWords.takeOut}
              onClick={() =>
                void doWish(
                  unlinkProduct,
                  { productId: product.id, projectId: project.id },
                  productWords.takenOut(project.name),
                )
              }
            />
          </div>
        );
      })}
      {linked?.length === 0 && (
        <EmptyState icon="layers" fact={productWords.noProjects} next={productWords.noProjectsNext} />
      )}
      <div class="wb-add-line">
        <Picker
          label={productWords.addProject}
          noMatch={productWords.noSuchProject}
          find={(text) =>
            matching(
              open.map(({ id, name }) => ({ id, label: name })),
              text,
            )
          }
          onPick={(projectId) =>
            void doWish(linkProduct, { productId: product.id, projectId }, productWords.putInto(nameOf(projectId)))
          }
        />
      </div>
    </aside>
  );
}
