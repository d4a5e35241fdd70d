import { summarize } from '../../domain/health/summarize.ts';
import type { Listing } from '../../domain/model/listing.ts';
import type { Member } from '../../domain/model/member.ts';
import type { Product } from '../../domain/model/product.ts';
import type { Project } from '../../domain/model/project.ts';
import type { Ref } from '../../domain/model/ref.ts';
import { newTask } from '../../domain/model/task.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import type { Shop } from '../consoles/shop.ts';

const createdAt = '2026-11-20T08:00:00+08:00';
const project: Project = {
  id: 'planted-project',
  name: '惊蛰计划',
  code: 'JZ-77',
  goal: { metric: '首月销售额', target: 77_000, unit: '元', byOn: null },
  description: '机密纪要',
  budgetFen: 7_700_000,
  calendarId: null,
  direction: 'backward',
  startOn: null,
  launchOn: '2027-03-05',
  launchTaskId: 'planted-launch',
  status: 'running',
  templateId: null,
  createdAt,
};
const member: Member = { id: 'planted-member', name: '司马空明', role: '设计', isActive: true };
const product: Product = { id: 'planted-product', name: '太白凉席', merchantCode: 'TBLX-9', skus: [], createdAt };
const work = { projectId: project.id, assigneeId: member.id, createdAt };
const tasks = [
  newTask({ ...work, id: 'planted-launch', title: '惊蛰上架日', kind: 'milestone', assigneeId: null }),
  newTask({ ...work, id: 'planted-late', title: '绝密样衣打版', deadlineOn: '2025-07-13', position: 1 }),
  newTask({ ...work, id: 'planted-wait', title: '等欧阳坯布', kind: 'wait', waitFor: '欧阳纺织', position: 2 }),
];
const links = [
  ...(['planted-late', 'planted-wait'] as const).map((fromId) => ({
    id: `${fromId}>planted-launch`,
    projectId: project.id,
    fromId,
    toId: 'planted-launch',
    type: 'FS' as const,
    lag: 0,
    lagUnit: 'working' as const,
  })),
];

/** Words of the plan that no console shows: titles, names, project, product, dates. */
export const planWords: readonly string[] = [
  ...['惊蛰', '绝密样衣', '司马空明', '太白凉席', '欧阳', '机密纪要', 'TBLX-9', 'JZ-77'],
  ...['2027-03-05', '3月5日', '2027年3月', '2025-07-13', '7月13日'],
];

/** One late project, tied to what `shop` sells most: its orders and goods carry the plan's badge. */
export function plantedPlan(shop: Shop, today: string): Record<string, readonly object[]> {
  const plan = planProject({ project, tasks, links }, today);
  const listings: Listing[] = shop.goods.slice(0, 8).map(({ itemId, title }) => ({
    id: `${shop.platform}/${itemId}`,
    platform: shop.platform,
    shopId: shop.shopId,
    itemId,
    title,
    productId: product.id,
  }));
  const ref: Ref = {
    id: 'planted-ref',
    ownerKind: 'project',
    ownerId: project.id,
    targetKind: 'product',
    targetId: product.id,
  };
  return {
    projects: [project],
    members: [member],
    products: [product],
    tasks,
    links,
    listings,
    refs: [ref],
    summaries: [summarize({ project, tasks, members: [member], plan }, { today, redAfterDays: 2 })],
  };
}
