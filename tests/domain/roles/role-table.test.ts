import { expect, test } from 'vitest';
import { accessOf, type Role, roles } from '../../../domain/roles/role.ts';
import {
  findRoles,
  pageRoles,
  partRoles,
  roleTable,
  seesPage,
  seesView,
  settingRoles,
  viewRoles,
} from '../../../domain/roles/role-table.ts';

const placesOf = (table: Record<string, readonly Role[]>, role: Role) =>
  Object.entries(table).flatMap(([place, allowed]) => (allowed.includes(role) ? [place] : []));

test.each([pageRoles, viewRoles, settingRoles, partRoles, findRoles])('the admin sees every place', (table) => {
  expect(placesOf(table, 'admin')).toEqual(Object.keys(table));
});

test('who sees which pages', () => {
  expect(placesOf(pageRoles, 'finance')).toEqual([
    'today',
    'bell',
    'handover',
    'projects',
    'project',
    'settings',
    'first-run',
  ]);
  expect(placesOf(pageRoles, 'member')).toEqual([
    'today',
    'bell',
    'handover',
    'projects',
    'project',
    'settings',
    'first-run',
    'waits',
  ]);
  expect(Object.keys(pageRoles).filter((page) => !placesOf(pageRoles, 'productManager').includes(page))).toEqual([
    'health',
  ]);
});

test('who sees which views of a project', () => {
  expect(placesOf(viewRoles, 'finance')).toEqual(['list', 'budget']);
  expect(placesOf(viewRoles, 'member')).toEqual(['gantt', 'list', 'board', 'calendar']);
  expect(placesOf(viewRoles, 'productManager')).toEqual(Object.keys(viewRoles));
});

test('the money is not the member’s, the talk not the finance’s', () => {
  expect(placesOf(partRoles, 'member')).toEqual(['talk', 'chasing', 'adding']);
  expect(placesOf(partRoles, 'finance')).toEqual(['money']);
});

test.each(roles)('%s opens a project with a view of theirs, and can always come back', (role) => {
  expect(seesView(role, roleTable[role].firstView)).toBe(true);
  expect(seesPage(role, 'today')).toBe(true);
  expect(seesPage(role, 'settings')).toBe(true);
});

test('without a decision everything is for who the device belongs to, own tasks for everybody else', () => {
  expect(accessOf({ id: 'li' }, 'li')).toBe('admin');
  expect(accessOf({ id: 'li' }, 'wang')).toBe('member');
  expect(accessOf({ id: 'li' }, null)).toBe('member');
  expect(accessOf({ id: 'li', access: 'finance' }, 'li')).toBe('finance');
});
