import { columnRoles } from '../../../../domain/paste/column-role.ts';
import type { PasteColumn } from '../../../../domain/paste/read-paste.ts';
import { pasteWords } from '../../../../locales/paste.ts';
import { Select } from '../../../ui/select.tsx';
import type { PasteState } from './use-paste.ts';

/** Which column holds what; another choice reads the block again. */
export const PasteColumns = ({
  columns,
  onRole,
}: {
  columns: readonly PasteColumn[];
  onRole: PasteState['setRole'];
}) => (
  <fieldset class="paste-columns">
    <legend>{pasteWords.columns}</legend>
    {columns.map(({ name, role }, at) => {
      const said = name || pasteWords.columnNo(at + 1);
      return (
        <div key={at} class="paste-column">
          <span class="cut" title={said}>
            {said}
          </span>
          <Select
            size="sm"
            label={said}
            value={role}
            options={columnRoles.map((value) => ({ value, label: pasteWords.roleName[value] }))}
            onChange={(next) => onRole(at, next)}
          />
        </div>
      );
    })}
  </fieldset>
);
