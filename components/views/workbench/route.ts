import { INBOX_ID } from '../../../domain/model/project.ts';

const projectViews = [
  'list',
  'gantt',
  'board',
  'calendar',
  'check',
  'retro',
  'budget',
  'products',
  'settings',
] as const;
export type ProjectView = (typeof projectViews)[number];

/** Where the workbench is. The address bar holds it after `#`, so that every place can be linked to and gone back to. */
export type Route =
  | { page: 'today'; taskId: string | null }
  | { page: 'project'; projectId: string; view: ProjectView; taskId: string | null }
  | { page: 'product'; productId: string }
  | { page: 'template'; templateId: string }
  | { page: 'new'; templateId?: string }
  | { page: (typeof plainPages)[number] };

/** Places of one page each, one a line: several people add to them. */
const plainPages = [
  'projects',
  'templates',
  'products',
  'promos',
  'settings',
  'health',
  'history',
  'reports',
  'first-run',
  'waits',
  'suppliers',
  'bell',
  'handover',
] as const;

/** Reads `location.hash`. Anything unknown is 今天: a stale link must still open something useful. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [page = '', rawId = ''] = path.split('/');
  const search = new URLSearchParams(query);
  const taskId = search.get('task') || null;
  const id = decode(rawId);
  if (page === 'project' && id === INBOX_ID) return { page: 'today', taskId };
  if (page === 'project' && id) return { page, projectId: id, view: readView(search.get('view')), taskId };
  if (page === 'product' && id) return { page, productId: id };
  if (page === 'template' && id) return { page, templateId: id };
  const template = search.get('template');
  if (page === 'new') return template ? { page, templateId: template } : { page };
  const plain = plainPages.find((name) => name === page);
  return plain ? { page: plain } : { page: 'today', taskId };
}

/** The hash that `readRoute` reads back to the same route. */
export function hrefOf(route: Route): string {
  const task = 'taskId' in route && route.taskId ? `task=${encodeURIComponent(route.taskId)}` : '';
  if (route.page === 'today') return `#/today${task && `?${task}`}`;
  if (route.page === 'product') return `#/product/${encodeURIComponent(route.productId)}`;
  if (route.page === 'template') return `#/template/${encodeURIComponent(route.templateId)}`;
  if (route.page === 'new' && route.templateId) return `#/new?template=${encodeURIComponent(route.templateId)}`;
  if (route.page !== 'project') return `#/${route.page}`;
  const query = [route.view === 'list' ? '' : `view=${route.view}`, task].filter(Boolean).join('&');
  return `#/project/${encodeURIComponent(route.projectId)}${query && `?${query}`}`;
}

const readView = (text: string | null): ProjectView => projectViews.find((view) => view === text) ?? 'list';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
