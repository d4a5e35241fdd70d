import type { PageContext } from '../../../domain/model/page-context.ts';
import type { Task } from '../../../domain/model/task.ts';
import { pageWords } from '../../../locales/side-page.ts';
import { OfItem } from './of-item.tsx';
import { PageOrders } from './page-orders.tsx';
import type { OpenTask } from './task-list.tsx';
import type { SidePlan } from './use-plan.ts';

type Props = OpenTask & { plan: SidePlan; ofItem: readonly Task[]; page: PageContext; tabId: number };

/** 这一页: the tasks of the row pointed at, then the orders of the page. */
export function PageTab({ ofItem, page, tabId, ...shared }: Props) {
  return (
    <>
      {ofItem.length > 0 && <OfItem title={pageWords.tasksOfItem} tasks={ofItem} {...shared} />}
      {ofItem.length === 0 && page.record && <p class="side-none quiet">{pageWords.noTasks}</p>}
      {ofItem.length === 0 && !page.record && page.orderKeys.length === 0 && (
        <p class="side-none quiet">{pageWords.pointAtItem}</p>
      )}
      <PageOrders page={page} tabId={tabId} />
    </>
  );
}
