import { type Zoom, zooms } from '../../../../domain/gantt/zoom.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Select } from '../../../ui/select.tsx';
import type { ExportWay } from './export-plan.ts';
import { nextZoom } from './gantt-keys.ts';

type Props = {
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onToday: () => void;
  showsCritical: boolean;
  onCritical: (isShown: boolean) => void;
  onExport: (how: ExportWay) => void;
};

/** How densely the plan is shown, and the way out of it; at the end of the list bar. */
export function GanttTools(props: Props) {
  const { zoom, onZoom } = props;
  return (
    <>
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
        button={{ kind: 'ghost', size: 'sm', icon: 'download', class: 'gantt-out' }}
        items={[
          { id: 'svg', label: gantt.exportSvg, onSelect: () => props.onExport('svg') },
          { id: 'png', label: gantt.exportPng, onSelect: () => props.onExport('png') },
          { id: 'print', label: gantt.print, onSelect: () => props.onExport('print') },
        ]}
      />
    </>
  );
}
