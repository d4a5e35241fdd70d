import { useMemo } from 'preact/hooks';
import { type DayRange, springStop } from '../../../../domain/calendar/spring.ts';
import { isSupplierWait } from '../../../../domain/intents/project-start.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { headline } from './headline.ts';
import { previewChart } from './preview-chart.ts';
import { type KnownRows, type PreviewPlan, previewPlan } from './preview-plan.ts';
import { type ProjectForm, projectInput } from './project-form.ts';

/** The plan of what is filled in so far; with no day chosen, as if work began today. */
export function usePreview(form: ProjectForm, today: Day, known: KnownRows, promos: readonly PromoWindow[]) {
  const { templateId, direction, launchOn, startOn, milestones, stopFrom, stopTo, ways, waits, assign } = form;
  const days = [templateId, direction, launchOn, startOn, milestones, stopFrom, stopTo, waits, assign, today, known];
  const base = useMemo(() => said({ ...form, ways: [] }, today, known), days);
  // The plan without suppliers shut says whether it is to be asked.
  const isShut = stopFrom !== null || stopTo !== null;
  const open = useMemo(
    () => (isShut ? said({ ...form, ways: [], stopFrom: null, stopTo: null }, today, known) : base),
    [isShut, base],
  );
  const likely = useMemo(() => likelyStop(open.preview), [open]);
  const shown = useMemo(() => (ways.length > 0 ? said(form, today, known) : base), [base, ways]);
  const chart = useMemo(() => (shown.preview.ok ? previewChart(shown.preview, today, promos) : null), [shown, promos]);
  return { ...shown, base, chart, likely };
}

function said(form: ProjectForm, today: Day, known: KnownRows) {
  const input = projectInput(form, 'preview', newProjectWords.launchOn);
  const plan = (fields: Partial<typeof input>) => previewPlan({ ...input, ...fields }, today, known);
  const fromToday = plan({ direction: 'forward', launchOn: null, startOn: today });
  const isUndated = input.launchOn === null && input.startOn === null;
  const preview = isUndated ? fromToday : plan({});
  const says = headline(
    isUndated && preview.ok ? { ...preview, project: { ...preview.project, startOn: null } } : preview,
    fromToday,
    today,
    (launchOn) => plan({ direction: 'backward', launchOn, startOn: null }),
  );
  return { preview, says };
}

function likelyStop(preview: PreviewPlan): DayRange | null {
  if (!preview.ok) return null;
  const waits = preview.tasks.filter(isSupplierWait).flatMap(({ id }) => preview.plan.dates.get(id) ?? []);
  return springStop(waits.map(({ startOn, finishOn }) => ({ fromOn: startOn, toOn: finishOn })));
}
