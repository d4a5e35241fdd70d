import { projectWords } from '../../../../locales/project.ts';
import { Select } from '../../../ui/select.tsx';
import { groupings, type ListWish, sorts } from '../task-lines.ts';

type Props = { wish: ListWish; onWish: (wish: ListWish) => void };

/** By what the list is put together, and the order in each group. */
export const ListOrder = ({ wish, onWish }: Props) => (
  <>
    <span class="wb-sort">
      <Select
        size="sm"
        label={projectWords.group}
        value={wish.group}
        options={groupings.map((value) => ({ value, label: projectWords.groupName[value] }))}
        onChange={(group) => onWish({ ...wish, group })}
      />
    </span>
    <span class="wb-sort">
      <Select
        size="sm"
        label={projectWords.sort}
        value={wish.sort}
        options={sorts.map((value) => ({ value, label: projectWords.sortName[value] }))}
        onChange={(sort) => onWish({ ...wish, sort })}
      />
    </span>
  </>
);
