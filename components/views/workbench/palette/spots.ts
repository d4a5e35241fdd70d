import { type Role, roles } from '../../../../domain/roles/role.ts';
import { seesPage, seesPart, seesSetting, seesView } from '../../../../domain/roles/role-table.ts';
import type { Alphabet } from '../../../../domain/search/alphabet.ts';
import { SearchIndex } from '../../../../domain/search/search-index.ts';
import { paletteWords } from '../../../../locales/palette.ts';
import { roleWords } from '../../../../locales/roles.ts';
import type { IconName } from '../../../ui/icons.ts';
import { lookAs } from '../../roles/viewer.ts';
import { saveBackup } from '../../save-backup.ts';
import { takeBack } from '../../take-back.ts';
import { navPages, navPlace } from '../nav-places.ts';
import { hrefOf, type ProjectView, type Route } from '../route.ts';
import { startTour } from '../tour/tour-state.ts';
import { goTo } from '../use-route.ts';
import { viewNames } from './project-views.ts';

/** A place of the workbench or something it can do. */
export type Spot = { id: string; title: string; icon: IconName; href: string | null; run?: () => void };
export type NamedProject = { id: string; name: string };

/** So many projects have their views among the places; the others are found by name, their views from there. */
const viewedProjects = 50;

/** The pages of the nav; 新建项目 is an action. */
const pagePlaces = (role: Role): Spot[] =>
  navPages(role)
    .filter((page) => page !== 'new')
    .map((page) => {
      const { href, label } = navPlace(page);
      return { id: href, title: label, icon: 'arrow-right', href };
    });

function viewPlaces(projects: readonly NamedProject[], role: Role): Spot[] {
  const all = Object.entries(viewNames()) as [ProjectView, string][];
  const names = all.filter(([view]) => seesView(role, view));
  return projects.flatMap(({ id, name }) =>
    names.map(([view, title]): Spot => {
      const href = hrefOf({ page: 'project', projectId: id, view, taskId: null });
      return { id: href, title: paletteWords.here(name, title), icon: 'arrow-right', href };
    }),
  );
}

/** Every place: the pages, then the views of the open project and of the others. */
export const allPlaces = (route: Route, projects: readonly NamedProject[], role: Role): Spot[] => {
  const openId = route.page === 'project' ? route.projectId : '';
  const ordered = [...projects].sort((a, b) => Number(b.id === openId) - Number(a.id === openId));
  return [...pagePlaces(role), ...viewPlaces(ordered.slice(0, viewedProjects), role)];
};

/** What can be done from anywhere; some of it needs a project: the open one, else the first. */
export function allActions(route: Route, projects: readonly NamedProject[], role: Role, onKeys: () => void): Spot[] {
  const projectId = route.page === 'project' ? route.projectId : projects[0]?.id;
  const of = (view: ProjectView): Route | null =>
    projectId && seesView(role, view) ? { page: 'project', projectId, view, taskId: null } : null;
  const word = paletteWords.action;
  const spot = (id: keyof typeof word, icon: IconName, to: Route | null, run?: () => void): Spot => ({
    id,
    title: word[id],
    icon,
    href: to && hrefOf(to),
    ...(run ? { run } : {}),
  });
  const list = of('list');
  const check = of('check');
  const chart = of('gantt');
  return [
    ...(seesPage(role, 'new') ? [spot('newProject', 'plus', { page: 'new' })] : []),
    ...(list && seesPart(role, 'adding') ? [spot('newTask', 'plus', null, () => addTaskAt(list))] : []),
    spot('undo', 'history', null, () => void takeBack('undo')),
    spot('redo', 'history', null, () => void takeBack('redo')),
    ...(check ? [spot('check', 'shield-check', check)] : []),
    ...(chart ? [spot('export', 'download', null, () => openExportAt(chart))] : []),
    ...(seesSetting(role, 'backup') ? [spot('backup', 'hard-drive', null, () => void saveBackup())] : []),
    ...roleSpots(role),
    spot('keys', 'info', null, onKeys),
    spot('tour', 'wand-sparkles', null, () => void startTour()),
  ];
}

/** 换成财务看 …: every role but the present one. */
const roleSpots = (now: Role): Spot[] =>
  roles
    .filter((role) => role !== now)
    .map((role) => ({
      id: `role/${role}`,
      title: roleWords.to(roleWords.role[role]),
      icon: 'eye',
      href: null,
      run: () => void lookAs(role),
    }));

/** Goes to the list and puts the cursor into its line for new tasks. */
function addTaskAt(list: Route): void {
  goTo(list);
  whenThere('.wb-add input', (adder) => adder.focus());
}

/** Goes to the chart and opens its menu of ways out. */
function openExportAt(chart: Route): void {
  goTo(chart);
  whenThere('.gantt-out', (button) => button.click());
}

/** At once when it stands there, else once the place has been drawn. */
function whenThere(selector: string, act: (node: HTMLElement) => void): void {
  const look = () => document.querySelector<HTMLElement>(selector);
  const known = look();
  if (known) {
    act(known);
    return;
  }
  const watch = new MutationObserver(() => {
    const node = look();
    if (!node) return;
    watch.disconnect();
    act(node);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 5000);
}

/** An index of spots, in the order they are given. */
export function spotIndex(alphabet: Alphabet, spots: readonly Spot[]): SearchIndex {
  const index = new SearchIndex(alphabet);
  for (const [place, { id, title }] of spots.entries()) index.set(id, { title, at: spots.length - place });
  return index;
}
