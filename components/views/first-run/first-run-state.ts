import { signal } from '@preact/signals';
import type { Day } from '../../../domain/model/primitives.ts';

export type Step = 'where' | 'reading' | 'launch';
export const steps: readonly Step[] = ['where', 'reading', 'launch'];

export type LaunchForm = { templateId: string; name: string; launchOn: Day | null };

/** Outside the components: switching the language draws the page anew, and what was typed must stay. */
export const stepNow = signal<Step>('where');
export const launchForm = signal<LaunchForm>({ templateId: '', name: '', launchOn: null });

/** For the next time; and between tests. */
export function forgetFirstRun(): void {
  stepNow.value = 'where';
  launchForm.value = { templateId: '', name: '', launchOn: null };
}
