import { deleteProject } from '../../../../domain/intents/delete-project.ts';
import { common } from '../../../../locales/common.ts';
import { projectSetupWords } from '../../../../locales/project.ts';
import { useLive } from '../../../../storage/live.ts';
import { productsOfProject } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { doWish } from '../../do-wish.ts';
import { goTo } from '../use-route.ts';
import type { ProjectModel } from './project-model.ts';

/** Names everything that goes with the project, and what stays, before it goes. */
export function DeleteProject({
  model,
  isOpen,
  onClose,
}: {
  model: ProjectModel;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { project, tasks, links } = model;
  const products = useLive(() => productsOfProject(project.id), [project.id]) ?? [];
  const groups = new Set([...tasks.values()].map(({ parentId }) => parentId));
  const leaves = [...tasks.values()].filter(({ id }) => !groups.has(id));
  const milestones = leaves.filter(({ kind }) => kind === 'milestone').length;
  const remove = async () => {
    onClose();
    goTo({ page: 'projects' });
    await doWish(deleteProject, { id: project.id }, projectSetupWords.deleted(project.name));
  };
  return (
    <Dialog title={projectSetupWords.deleteTitle(project.name)} isOpen={isOpen} onClose={onClose}>
      <p>{projectSetupWords.deleteSays(leaves.length - milestones, milestones, links.size)}</p>
      {products.length > 0 && (
        <p>{projectSetupWords.deleteProducts(products.map((product) => product.name).join(common.listJoin))}</p>
      )}
      <p class="quiet">{projectSetupWords.deleteKeeps}</p>
      <div class="ends">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button kind="danger" onClick={() => void remove()}>
          {projectSetupWords.delete}
        </Button>
      </div>
    </Dialog>
  );
}
