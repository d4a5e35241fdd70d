import type { Supplier } from '../model/supplier.ts';
import type { Intent, Rows } from './intent.ts';
import { changeRow, createRow, editedRow, refuse } from './patch.ts';
import { calendarNeeds, projectNeeds } from './replan.ts';
import { replanAll } from './replan-all.ts';

/** Of one that is there, only what was changed: the rest may have become something else meanwhile. */
export type SupplierEdit = Pick<Supplier, 'id'> & Partial<Supplier>;

/** A new supplier or fields of one; other working days give the waits for it new planned days. */
export const saveSupplier: Intent<{ supplier: SupplierEdit }> = {
  name: 'saveSupplier',
  needs: ({ supplier: { id } }, loaded) => [
    ...calendarNeeds,
    { table: 'tasks', field: 'supplierId', value: id },
    ...projectNeeds(projectsWaiting(loaded, id)),
  ],
  plan(rows, input) {
    const existing = rows.suppliers.get(input.supplier.id);
    const whole = editedRow(existing, input.supplier, ['name', 'calendarId', 'note']);
    if (!whole) return refuse('supplierGone');
    const supplier: Supplier = { ...whole, name: whole.name.trim(), note: whole.note.trim() };
    if (!supplier.name) return refuse('nameEmpty');
    const isTaken = [...rows.suppliers.values()].some(({ id, name }) => id !== supplier.id && name === supplier.name);
    if (isTaken) return refuse('supplierNameTaken', { name: supplier.name });
    if (supplier.calendarId && !rows.calendars.has(supplier.calendarId)) return refuse('calendarGone');
    if (!existing) return { patches: [createRow('suppliers', supplier)] };
    const patches = changeRow('suppliers', existing, supplier);
    if (existing.calendarId === supplier.calendarId) return { patches };
    return replanAll(rows, patches, projectsWaiting(rows, supplier.id));
  },
};

const projectsWaiting = (rows: Rows, supplierId: string): Set<string> =>
  new Set([...rows.tasks.values()].filter((task) => task.supplierId === supplierId).map(({ projectId }) => projectId));
