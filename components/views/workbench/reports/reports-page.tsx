import { useState } from 'preact/hooks';
import { reportWords as t } from '../../../../locales/reports.ts';
import { useLive } from '../../../../storage/live.ts';
import { allMembers, allProjects } from '../../../../storage/queries.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { PageFrame } from '../page-frame.tsx';
import { useSetting } from '../use-setting.ts';
import { useToday } from '../use-today.ts';
import { Meeting } from './meeting.tsx';
import { WrittenReport } from './written-report.tsx';
import './reports.css';

const kinds = ['daily', 'weekly', 'meeting'] as const;
type Kind = (typeof kinds)[number];

/** 日报 · 周报 · 周会: what happened, told from the plan, and the week walked through together. */
export function ReportsPage() {
  const today = useToday();
  const meId = useSetting('meId');
  const members = useLive(allMembers);
  const projects = useLive(allProjects);
  const [kind, setKind] = useState<Kind>('daily');
  const [on, setOn] = useState<string | null>(null);
  const [projectId, setProject] = useState('');
  const [chosenId, setPerson] = useState<string | null>(null);
  if (!members || !projects || meId === undefined) return null;
  const personId = chosenId ?? meId ?? '';
  const running = projects.filter(({ id, status }) => status === 'running' || id === projectId);
  const forOn = on ?? today;
  const shared = { forOn, today, members, projects, projectId: projectId || null };
  return (
    <PageFrame
      title={t.title}
      aside={
        <Segments
          label={t.kinds}
          items={kinds.map((id) => ({ id, label: t.rhythm[id] }))}
          value={kind}
          onChange={setKind}
        />
      }
      verbs={
        <>
          {kind !== 'meeting' && (
            <PersonPicker
              label={t.person}
              members={members}
              personId={personId || null}
              none={t.everyone}
              onChange={(id) => setPerson(id ?? '')}
            />
          )}
          <Select
            size="sm"
            label={t.project}
            value={projectId}
            options={[
              { value: '', label: t.everyProject },
              ...running.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setProject}
          />
          <DateField size="sm" label={kind === 'daily' ? t.day : t.week} value={forOn} onChange={setOn} isRequired />
        </>
      }
    >
      {kind === 'meeting' ? (
        <Meeting {...shared} />
      ) : (
        <WrittenReport key={kind} rhythm={kind} memberId={personId || null} {...shared} />
      )}
    </PageFrame>
  );
}
