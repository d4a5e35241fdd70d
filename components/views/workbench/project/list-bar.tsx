import type { Ref } from 'preact';
import { projectWords } from '../../../../locales/project.ts';
import { Input } from '../../../ui/input.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { type ListWish, onlyFilters, sorts } from '../task-lines.ts';

type Props = { wish: ListWish; onWish: (wish: ListWish) => void; hasMe: boolean; filterRef: Ref<HTMLInputElement> };

/** What of the list is shown, and in which order. */
export function ListBar({ wish, onWish, hasMe, filterRef }: Props) {
  const filters = onlyFilters.filter((only) => only !== 'mine' || hasMe);
  return (
    <div class="wb-listbar">
      <Input
        size="sm"
        type="search"
        icon="filter"
        inputRef={filterRef}
        label={projectWords.filter}
        placeholder={projectWords.filter}
        value={wish.text}
        onInput={(text) => onWish({ ...wish, text })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && wish.text) {
            event.preventDefault();
            onWish({ ...wish, text: '' });
          }
        }}
      />
      <Segments
        label={projectWords.only}
        items={filters.map((id) => ({ id, label: projectWords.onlyName[id] }))}
        value={wish.only}
        onChange={(only) => onWish({ ...wish, only })}
      />
      <span class="grow" />
      <span class="wb-sort">
        <Select
          size="sm"
          label={projectWords.sort}
          value={wish.sort}
          options={sorts.map((value) => ({ value, label: projectWords.sortName[value] }))}
          onChange={(sort) => onWish({ ...wish, sort })}
        />
      </span>
    </div>
  );
}
