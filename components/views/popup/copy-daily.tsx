import { useEffect, useState } from 'preact/hooks';
import type { Member } from '../../../domain/model/member.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Project } from '../../../domain/model/project.ts';
import { reportWords as t } from '../../../locales/reports.ts';
import { useLive } from '../../../storage/live.ts';
import { allMembers, allProjects } from '../../../storage/queries.ts';
import { showToast } from '../../ui/toast.tsx';
import { useReport } from '../workbench/reports/use-report.ts';
import { useSetting } from '../workbench/use-setting.ts';

type Props = { today: Day; onClose: () => void };

/** Copies today's report of whom this device belongs to, as the page of reports opens with it. */
export function CopyDaily(props: Props) {
  const members = useLive(allMembers);
  const projects = useLive(allProjects);
  const meId = useSetting('meId');
  if (!members || !projects || meId === undefined) return null;
  return <Copying members={members} projects={projects} memberId={meId} {...props} />;
}

type Read = { members: readonly Member[]; projects: readonly Project[]; memberId: string | null };

function Copying({ today, onClose, ...read }: Props & Read) {
  const report = useReport({ rhythm: 'daily', forOn: today, today, projectId: null, ...read });
  const [isBegun, setBegun] = useState(false);
  useEffect(() => {
    // Once: what keeping it changes makes the report anew.
    if (!report || isBegun) return;
    setBegun(true);
    const { made } = report;
    if ('error' in made) showToast({ text: t.formatBad(made.error), tone: 'refused' });
    else void report.copy(made.text);
    onClose();
  }, [report, isBegun, onClose]);
  return null;
}
