import type { Ref } from 'preact';
import { type Zoom, zooms } from '../../../../domain/gantt/zoom.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { projectWords } from '../../../../locales/project.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/input.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { type ListWish, onlyFilters } from '../task-lines.ts';
import { nextZoom } from './gantt-keys.ts';

type Props = {
  wish: ListWish;
  onWish: (wish: ListWish) => void;
  hasMe: boolean;
  filterRef: Ref<HTMLInputElement>;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onToday: () => void;
  showsCritical: boolean;
  onCritical: (isShown: boolean) => void;
  onExport: (how: 'svg' | 'png' | 'print') => void;
};

/** What of the plan is shown, how densely, and the way out of it. */
export function GanttTools(props: Props) {
  const { wish, onWish, zoom, onZoom } = props;
  const filters = onlyFilters.filter((only) => only !== 'mine' || props.hasMe);
  return (
    <div class="wb-listbar">
      <Input
        size="sm"
        type="search"
        icon="filter"
        inputRef={props.filterRef}
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
        label={gantt.only}
        items={filters.map((id) => ({ id, label: projectWords.onlyName[id] }))}
        value={wish.only}
        onChange={(only) => onWish({ ...wish, only })}
      />
      <span class="grow" />
      <Button
        kind="ghost"
        size="sm"
        aria-pressed={props.showsCritical}
        icon={props.showsCritical ? 'check' : 'x'}
        onClick={() => props.onCritical(!props.showsCritical)}
      >
        {gantt.critical}
      </Button>
      <Button kind="ghost" size="sm" onClick={props.onToday}>
        {gantt.toToday}
      </Button>
      <span class="gantt-zoom">
        <Select
          size="sm"
          label={gantt.zoom}
          value={zoom}
          options={zooms.map((value) => ({ value, label: gantt.zoomName[value] }))}
          onChange={onZoom}
        />
        <Button kind="ghost" size="sm" icon="minus" label={gantt.zoomOut} onClick={() => onZoom(nextZoom(zoom, 1))} />
        <Button kind="ghost" size="sm" icon="plus" label={gantt.zoomIn} onClick={() => onZoom(nextZoom(zoom, -1))} />
      </span>
      <Menu
        label={gantt.more}
        button={{ kind: 'ghost', size: 'sm', icon: 'download' }}
        items={[
          { id: 'svg', label: gantt.exportSvg, onSelect: () => props.onExport('svg') },
          { id: 'png', label: gantt.exportPng, onSelect: () => props.onExport('png') },
          { id: 'print', label: gantt.print, onSelect: () => props.onExport('print') },
        ]}
      />
    </div>
  );
}
