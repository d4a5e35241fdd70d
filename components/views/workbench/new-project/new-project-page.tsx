import { useMemo, useState } from 'preact/hooks';
import { isCounted } from '../../../../domain/health/is-counted.ts';
import { createProject } from '../../../../domain/intents/create-project.ts';
import { templates } from '../../../../domain/templates/templates.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { useLive } from '../../../../storage/live.ts';
import { allMembers } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { PageFrame } from '../page-frame.tsx';
import { goTo } from '../use-route.ts';
import { useToday } from '../use-today.ts';
import { headline } from './headline.ts';
import { PlanHead } from './plan-head.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { previewChart } from './preview-chart.ts';
import { previewPlan } from './preview-plan.ts';
import { emptyForm, formProblems, type ProjectForm, projectInput } from './project-form.ts';
import { SetUpForm } from './set-up-form.tsx';
import './new-project.css';

const formId = 'new-project';

/** Setting up a project: what is asked at the left, the plan it makes at the right, before anything is written. */
export function NewProjectPage() {
  const today = useToday();
  const members = useLive(allMembers) ?? [];
  const [form, setForm] = useState<ProjectForm>(() => emptyForm(templates[0]?.id ?? null));
  const [isTried, setTried] = useState(false);
  const { preview, chart, says } = usePreview(form, today);
  const problems = formProblems(form);
  const groups = new Set(preview.ok ? preview.tasks.map((task) => task.parentId) : []);
  const count = preview.ok ? preview.tasks.filter((task) => isCounted(task, groups)).length : 0;
  const create = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const id = crypto.randomUUID();
    const isCreated = await doWish(
      createProject,
      projectInput(form, id, newProjectWords.launchOn),
      newProjectWords.created(form.name.trim()),
    );
    if (isCreated) goTo({ page: 'project', projectId: id, view: 'list', taskId: null }, 'replace');
  };
  return (
    <PageFrame
      title={newProjectWords.title}
      aside={<span class="quiet cut">{newProjectWords.hint}</span>}
      verbs={
        <Button kind="primary" type="submit" form={formId}>
          {newProjectWords.create(count)} <Kbd>↵</Kbd>
        </Button>
      }
    >
      <div class="np">
        <SetUpForm
          id={formId}
          form={form}
          members={members}
          problems={isTried ? problems : {}}
          onForm={setForm}
          onSubmit={() => void create()}
        />
        <div class="np-plan">
          {preview.ok ? (
            <>
              <PlanHead
                says={says}
                today={today}
                onLaunch={(launchOn) => setForm({ ...form, direction: 'backward', launchOn })}
              />
              {chart && chart.rows.length > 0 ? (
                <PlanPreview chart={chart} today={today} caption={caption(form)} />
              ) : (
                <EmptyState icon="calendar" fact={newProjectWords.blankTitle} next={newProjectWords.blankNext} />
              )}
              {preview.plan.isProvisional && <Provisional finishOn={preview.plan.finishOn ?? today} />}
            </>
          ) : (
            <EmptyState icon="triangle-alert" fact={newProjectWords.refused} next={refusalText(preview.refusal)} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

function caption(form: ProjectForm): string {
  if (form.direction === 'forward') return form.startOn ? newProjectWords.byStart : newProjectWords.byToday;
  return form.launchOn ? newProjectWords.byLaunch : newProjectWords.byToday;
}

/** The plan of what is filled in so far; with no day chosen, as if work began today. */
function usePreview(form: ProjectForm, today: string) {
  return useMemo(() => {
    const input = projectInput({ ...form, assign: {} }, 'preview', newProjectWords.launchOn);
    const fromToday = previewPlan({ ...input, direction: 'forward', launchOn: null, startOn: today }, today);
    const isUndated = input.launchOn === null && input.startOn === null;
    const preview = isUndated ? fromToday : previewPlan(input, today);
    const says = headline(
      isUndated && preview.ok ? { ...preview, project: { ...preview.project, startOn: null } } : preview,
      fromToday,
      today,
      (launchOn) => previewPlan({ ...input, direction: 'backward', launchOn, startOn: null }, today),
    );
    return { preview, says, chart: preview.ok ? previewChart(preview, today) : null };
  }, [form.templateId, form.direction, form.launchOn, form.startOn, form.milestones, today]);
}

function Provisional({ finishOn }: { finishOn: string }) {
  return <p class="np-note t12 quiet">{newProjectWords.provisional(finishOn.slice(0, 4))}</p>;
}
