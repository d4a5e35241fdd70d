import type { ComponentChildren, Ref } from 'preact';
import { projectWords } from '../../../../locales/project.ts';
import { Input } from '../../../ui/input.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { type ListWish, onlyFilters } from '../task-lines.ts';

type Props = {
  wish: ListWish;
  onWish: (wish: ListWish) => void;
  hasMe: boolean;
  filterRef: Ref<HTMLInputElement>;
  /** At the right end: how it is put together. */
  children: ComponentChildren;
};

/** What of the tasks is shown; in the list, the chart and on the board. */
export function ListBar({ wish, onWish, hasMe, filterRef, children }: Props) {
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
      {children}
    </div>
  );
}
