import { useState } from 'preact/hooks';
import { isCounted } from '../../../../domain/health/is-counted.ts';
import { createProject } from '../../../../domain/intents/create-project.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { carriedTag } from '../../../../domain/retro/carried-actions.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { useLive } from '../../../../storage/live.ts';
import { allPromoWindows } from '../../../../storage/queries.ts';
import { setUpRows } from '../../../../storage/set-up-rows.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { PageFrame } from '../page-frame.tsx';
import { builtInTemplates, ownTemplates } from '../templates/any-template.ts';
import { goTo } from '../use-route.ts';
import { useToday } from '../use-today.ts';
import { PlanHead } from './plan-head.tsx';
import { PlanPreview } from './plan-preview.tsx';
import type { KnownRows, PreviewPlan } from './preview-plan.ts';
import { PreviewWays } from './preview-ways.tsx';
import { emptyForm, formProblems, type ProjectForm, projectInput, withFields } from './project-form.ts';
import { PromoNotes } from './promo-notes.tsx';
import { SetUpForm } from './set-up-form.tsx';
import { usePreview } from './use-preview.ts';
import './new-project.css';
import './set-up.css';

const formId = 'new-project';
const noPromos: readonly PromoWindow[] = [];
const noRows: KnownRows = {};

/** Setting up a project: what is asked at the left, the plan it makes at the right, before anything is written. */
export function NewProjectPage({ templateId = null }: { templateId?: string | null }) {
  const today = useToday();
  const known = useLive(setUpRows) ?? noRows;
  const members = [...(known.members?.values() ?? [])];
  const [form, setForm] = useState<ProjectForm>(() => emptyForm(templateId ?? builtInTemplates()[0]?.id ?? null));
  const choices = [...builtInTemplates(), ...ownTemplates([...(known.templates?.values() ?? [])])];
  const set = (fields: Partial<ProjectForm>) => setForm((old) => withFields(old, fields));
  const [isTried, setTried] = useState(false);
  const promos = useLive(allPromoWindows) ?? noPromos;
  const { preview, chart, says, base, likely } = usePreview(form, today, known, promos);
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
          templates={choices}
          members={members}
          problems={isTried ? problems : {}}
          likely={likely}
          lastActions={handedOn(preview)}
          today={today}
          onFields={set}
          onSubmit={() => void create()}
        />
        <div class="np-plan">
          {preview.ok ? (
            <>
              <PlanHead says={says} today={today} onLaunch={(launchOn) => set({ direction: 'backward', launchOn })} />
              {base.says.kind === 'late' && base.preview.ok && (
                <PreviewWays
                  base={base.preview}
                  days={base.says.daysLate}
                  today={today}
                  members={members}
                  chosen={form.ways}
                  onChoose={(ways) => set({ ways })}
                />
              )}
              {chart && chart.rows.length > 0 ? (
                <PlanPreview chart={chart} today={today} caption={caption(form)} />
              ) : (
                <EmptyState icon="calendar" fact={newProjectWords.blankTitle} next={newProjectWords.blankNext} />
              )}
              <PromoNotes preview={preview} promos={promos} today={today} />
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

/** The actions of the last retrospective among the tasks of the plan. */
const handedOn = (preview: PreviewPlan): string[] =>
  preview.ok ? preview.tasks.filter(({ tags }) => tags.includes(carriedTag)).map(({ title }) => title) : [];

function caption(form: ProjectForm): string {
  if (form.direction === 'forward') return form.startOn ? newProjectWords.byStart : newProjectWords.byToday;
  return form.launchOn ? newProjectWords.byLaunch : newProjectWords.byToday;
}

function Provisional({ finishOn }: { finishOn: string }) {
  return <p class="np-note t12 quiet">{newProjectWords.provisional(finishOn.slice(0, 4))}</p>;
}
