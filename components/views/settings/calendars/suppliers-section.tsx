import { deleteSupplier } from '../../../../domain/intents/delete-supplier.ts';
import { saveSupplier } from '../../../../domain/intents/save-supplier.ts';
import type { Supplier } from '../../../../domain/model/supplier.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { useLive } from '../../../../storage/live.ts';
import { allSuppliers } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { NameForm } from '../../../ui/name-form.tsx';
import { doWish } from '../../do-wish.ts';
import { CalendarChoice } from './calendar-choice.tsx';

/** Whom we wait for, and the days they work. */
export function SuppliersSection() {
  const suppliers = useLive(allSuppliers);
  if (!suppliers) return null;
  const sorted = [...suppliers].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  return (
    <>
      {sorted.map((supplier) => (
        <SupplierLine key={supplier.id} supplier={supplier} />
      ))}
      <NewSupplier />
    </>
  );
}

function SupplierLine({ supplier }: { supplier: Supplier }) {
  const save = (fields: Partial<Supplier>, said?: string) =>
    void doWish(saveSupplier, { supplier: { id: supplier.id, ...fields } }, said);
  return (
    <div class="cal-supplier">
      <EditText
        size="sm"
        label={t.supplierName}
        value={supplier.name}
        maxLength={60}
        onCommit={(name) => save({ name })}
      />
      <CalendarChoice
        size="sm"
        label={`${t.choose} ${supplier.name}`}
        none={t.asProject}
        value={supplier.calendarId}
        intent={saveSupplier}
        inputOf={(calendarId) => ({ supplier: { id: supplier.id, calendarId } })}
        said={() => t.saved(supplier.name)}
      />
      <EditText
        size="sm"
        label={t.supplierNote}
        placeholder={t.supplierNote}
        value={supplier.note}
        maxLength={2000}
        onCommit={(note) => save({ note })}
      />
      <Button
        kind="ghost"
        size="sm"
        aria-label={`${t.remove} ${supplier.name}`}
        onClick={() => void doWish(deleteSupplier, { id: supplier.id }, t.removed(supplier.name))}
      >
        {t.remove}
      </Button>
    </div>
  );
}

const NewSupplier = () => (
  <NameForm
    class="cal-supplier new"
    label={t.supplierName}
    maxLength={60}
    verb={t.addSupplier}
    onAdd={(name) => doWish(saveSupplier, { supplier: { id: crypto.randomUUID(), name, calendarId: null, note: '' } })}
  />
);
