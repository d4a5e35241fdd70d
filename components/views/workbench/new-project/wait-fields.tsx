import { fewestToLearn, type LedgerStep, learnedOfStep } from '../../../../domain/ledger/ledger.ts';
import { waitWords as t } from '../../../../locales/waits.ts';
import { useLive } from '../../../../storage/live.ts';
import { allSuppliers } from '../../../../storage/queries.ts';
import { supplierLedger } from '../../../../storage/waits.ts';
import { Select } from '../../../ui/select.tsx';
import type { AnyTemplate } from '../templates/any-template.ts';
import type { ProjectForm } from './project-form.ts';

type Waits = ProjectForm['waits'];
type Props = { template: AnyTemplate; waits: Waits; onChange: (waits: Waits) => void };

const asPlanned = 'template';

/** Waits of the template that suppliers are known for: planned by what was measured, if the user says so. */
export function WaitFields({ template, waits, onChange }: Props) {
  const ledger = useLive(supplierLedger);
  const suppliers = useLive(allSuppliers);
  if (!ledger || !suppliers) return null;
  const names = new Map(suppliers.map(({ id, name }) => [id, name]));
  const known = template.content.tasks.flatMap((step) => {
    const learned = step.kind === 'wait' ? learnedOfStep(ledger, template.id, step) : [];
    const enough = learned.filter(({ count }) => count >= fewestToLearn);
    return enough.length > 0 ? [{ step, learned: enough }] : [];
  });
  if (known.length === 0) return null;
  const choose = (key: string, step: LedgerStep | undefined) => {
    const { [key]: _before, ...others } = waits;
    onChange(step ? { ...others, [key]: chosen(step, names) } : others);
  };
  return (
    <fieldset class="np-set">
      <legend>{t.planDays}</legend>
      <p class="t12 quiet">{t.planDaysHint}</p>
      {known.map(({ step, learned }) => (
        <div class="col g1" key={step.key}>
          <span class="t12 quiet cut">{step.title}</span>
          <Select
            size="sm"
            label={t.of(step.title, t.planDays)}
            value={chosenKey(waits[step.key])}
            options={[
              { value: asPlanned, label: t.asPlanned(step.days) },
              ...learned.map((one) => ({
                value: one.whoKey,
                label: t.learnedOption(nameOf(one, names), one.median, one.p90, one.count),
              })),
            ]}
            onChange={(value) =>
              choose(
                step.key,
                learned.find(({ whoKey }) => whoKey === value),
              )
            }
          />
        </div>
      ))}
    </fieldset>
  );
}

const chosenKey = (wait: Waits[string] | undefined): string =>
  wait ? (wait.supplierId ?? `name:${wait.waitFor}`) : asPlanned;

const nameOf = ({ whoKey }: LedgerStep, names: ReadonlyMap<string, string>): string =>
  names.get(whoKey) ?? whoKey.replace(/^name:/, '');

const chosen = (step: LedgerStep, names: ReadonlyMap<string, string>): Waits[string] => ({
  supplierId: names.has(step.whoKey) ? step.whoKey : null,
  waitFor: nameOf(step, names),
  days: step.median,
});
