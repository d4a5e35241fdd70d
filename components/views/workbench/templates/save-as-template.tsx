import { useState } from 'preact/hooks';
import { type DaysFrom, templateOfProject } from '../../../../domain/templates/template-of-project.ts';
import { templateWords as t } from '../../../../locales/templates.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { keepTemplate } from './template-wishes.ts';

/** 存为模板: what this launch taught, for the next one. */
export function SaveAsTemplate({ model }: { model: ProjectModel }) {
  const [daysFrom, setDaysFrom] = useState<DaysFrom>('planned');
  const { project, tasks, links, members, calendars } = model;
  const keep = () => {
    const source = { project, tasks: [...tasks.values()], links: [...links.values()], members, calendars };
    const content = templateOfProject(source, daysFrom);
    const name = t.templateOf(project.name);
    void keepTemplate({ name, about: '', content, basedOnId: project.templateId }, t.saved);
  };
  return (
    <>
      <p class="t12 quiet">{t.saveAsHint}</p>
      <div class="row g2">
        <span class="quiet">{t.daysFrom}</span>
        <Segments
          label={t.daysFrom}
          items={[
            { id: 'planned', label: t.planned },
            { id: 'actual', label: t.actual },
          ]}
          value={daysFrom}
          onChange={setDaysFrom}
        />
        <Button icon="layers" disabled={tasks.size === 0} onClick={keep}>
          {t.saveAs}
        </Button>
      </div>
    </>
  );
}
