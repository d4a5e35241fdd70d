import { describe, expect, it } from 'vitest';
import { LateReason } from '../../components/views/side/project-row.tsx';
import type { ProjectSummary } from '../../domain/model/project-summary.ts';
import { crowdedPlan } from '../support/crowded-plan.ts';
import { render } from './render.ts';

const [summary] = crowdedPlan('2026-11-24').summaries;
if (!summary?.launch) throw new Error('no launch');
const late: ProjectSummary = {
  ...summary,
  launch: { ...summary.launch, daysLate: 5 },
  driver: { taskId: 'goods', title: '等待大货生产', waitFor: '恒绒纺织', side: 'supplier' },
  split: { supplier: 3, ours: 0, platform: 2, courier: 0 },
};
const said = (project: ProjectSummary) => render(<LateReason project={project} />).container.textContent;

describe('below a project in the panel', () => {
  it('stands who its launch waits for and whose the late days are', () => {
    expect(said(late)).toBe('主要在等恒绒纺织的大货生产·供应商 3 天·平台 2 天');
  });

  it('stands nothing while the launch is on time', () => {
    expect(said({ ...late, launch: { ...summary.launch, daysLate: 0 } as ProjectSummary['launch'] })).toBe('');
  });
});
