import type { Supplier } from '../../domain/model/supplier.ts';
import { waitWords as t } from '../../locales/waits.ts';
import { matching, Picker } from '../ui/picker.tsx';

type Props = {
  suppliers: readonly Supplier[];
  supplierId: string | null;
  onChange: (supplier: Supplier | null) => void;
};

const mostShown = 50;

/** Which of the suppliers: type the name, its pinyin or first letters. */
export function SupplierPicker({ suppliers, supplierId, onChange }: Props) {
  const choices = [{ id: '', label: t.noSupplier }, ...suppliers.map(({ id, name }) => ({ id, label: name }))];
  const chosen = choices.find(({ id }) => id === supplierId) ?? { id: '', label: t.noSupplier };
  return (
    <Picker
      label={t.supplier}
      icon="package"
      chosen={chosen}
      find={(text) => matching(choices, text, mostShown)}
      noMatch={t.noSuchSupplier}
      onPick={(id) => id !== chosen.id && onChange(suppliers.find((supplier) => supplier.id === id) ?? null)}
    />
  );
}
