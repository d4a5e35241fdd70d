import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** Refused while tasks wait for it. */
export const deleteSupplier: Intent<{ id: string }> = {
  name: 'deleteSupplier',
  needs: ({ id }) => [
    { table: 'suppliers', ids: [id] },
    { table: 'tasks', field: 'supplierId', value: id },
  ],
  plan(rows, { id }) {
    const supplier = rows.suppliers.get(id);
    if (!supplier) return refuse('supplierGone');
    const tasks = [...rows.tasks.values()].filter((task) => task.supplierId === id).length;
    return tasks > 0
      ? refuse('supplierInUse', { name: supplier.name, tasks })
      : { patches: [removeRow('suppliers', supplier)] };
  },
};
