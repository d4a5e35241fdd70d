import { INBOX_ID } from '../../../../domain/model/project.ts';
import { orderTies } from '../../../../storage/find-feed.ts';
import { hrefOf, type Route } from '../route.ts';

/** Where an order leads: its task (an open one first), else the product it is of; null when it is tied to nothing. */
export async function orderPlace(orderId: string): Promise<string | null> {
  const { tasks, productId } = await orderTies(orderId);
  const task = tasks.find(({ status }) => status !== 'done') ?? tasks[0];
  const to: Route | null = !task
    ? productId
      ? { page: 'product', productId }
      : null
    : task.projectId === INBOX_ID
      ? { page: 'today', taskId: task.id }
      : { page: 'project', projectId: task.projectId, view: 'list', taskId: task.id };
  return to && hrefOf(to);
}
