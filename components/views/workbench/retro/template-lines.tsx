import { useMemo, useState } from 'preact/hooks';
import { saveTemplate } from '../../../../domain/intents/save-template.ts';
import { learnedFor, proposedDays } from '../../../../domain/ledger/ledger.ts';
import type { StoredTemplate } from '../../../../domain/model/stored-template.ts';
import { actualDays } from '../../../../domain/retro/actual-days.ts';
import { type DiffLine, templateDiff, withDiff } from '../../../../domain/retro/template-diff.ts';
import { contentOf } from '../../../../domain/templates/template.ts';
import { retroWords as t } from '../../../../locales/retro.ts';
import { useLive } from '../../../../storage/live.ts';
import { allTemplates } from '../../../../storage/queries.ts';
import { orderTasks } from '../../../../storage/retros.ts';
import { supplierLedger } from '../../../../storage/waits.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { type AnyTemplate, templateById } from '../templates/any-template.ts';

/** What the template could learn from this launch; ticked lines are written back, a built-in one becomes a copy of ours. */
export function TemplateLines({ model }: { model: ProjectModel }) {
  const { project } = model;
  const stored = useLive(allTemplates);
  const lines = useLines(model, stored);
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  if (!stored) return null;
  const source = templateById(project.templateId, stored);
  if (!source) return <p class="rt-template quiet">{t.noTemplate}</p>;
  const chosen = lines.filter((line) => line.isSuggested !== flipped.has(line.id));
  const writeBack = () => {
    const own = ownOf(source, stored);
    const content = withDiff(own ? contentOf(own) : source.content, chosen);
    const template = { ...(own ?? copyOf(source)), ...content, tasks: [...content.tasks], links: [...content.links] };
    void doWish(saveTemplate, { template }, t.wroteBack(chosen.length, template.name));
  };
  return (
    <section class="rt-template" aria-label={t.template(source.name)}>
      <SectionHead title={t.template(source.name)} count={lines.length > 0 ? t.templateCount(lines.length) : ''}>
        <Button kind="primary" disabled={chosen.length === 0} onClick={writeBack}>
          {t.writeBack(chosen.length)}
        </Button>
      </SectionHead>
      {lines.length === 0 && <p class="quiet">{t.templateSame}</p>}
      <ul class="rt-lines">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            isChosen={chosen.includes(line)}
            onFlip={() => setFlipped(turned(flipped, line.id))}
          />
        ))}
      </ul>
    </section>
  );
}

function turned(flipped: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(flipped);
  if (!next.delete(id)) next.add(id);
  return next;
}

function useLines(model: ProjectModel, stored: readonly StoredTemplate[] | undefined): DiffLine[] {
  const { project, tasks, links, calendars } = model;
  const ledger = useLive(supplierLedger);
  const ofOrders = useLive(() => orderTasks([...tasks.keys()]), [tasks]);
  return useMemo(() => {
    const source = stored && templateById(project.templateId, stored);
    if (!source || !ledger || !ofOrders) return [];
    const own = ownOf(source, stored);
    return templateDiff({
      content: own ? contentOf(own) : source.content,
      tasks: [...tasks.values()],
      links: [...links.values()],
      daysOf: (task) => actualDays(task, { project, calendars }),
      learned: (task) => {
        const step = task.kind === 'wait' ? learnedFor(ledger, task, project) : null;
        const days = proposedDays(step);
        return days === null || step === null ? null : { days, count: step.count };
      },
      ofOrders,
    });
  }, [project, tasks, links, calendars, stored, ledger, ofOrders]);
}

/** The one that is written: itself, or what an earlier retrospective made of the built-in one. */
const ownOf = (source: AnyTemplate, stored: readonly StoredTemplate[]): StoredTemplate | undefined =>
  stored.find(({ id, basedOnId, name }) =>
    source.stored === null ? basedOnId === source.id && name === t.ownName(source.name) : id === source.id,
  );

const copyOf = ({ id, name, about }: AnyTemplate) => ({
  id: crypto.randomUUID(),
  name: t.ownName(name),
  about,
  basedOnId: id,
});

function Line({ line, isChosen, onFlip }: { line: DiffLine; isChosen: boolean; onFlip: () => void }) {
  const why = line.reason.sort === 'learned' ? t.reason.learned(line.reason.count) : t.reason[line.reason.sort];
  return (
    <li>
      <Checkbox isChecked={isChosen} onChange={onFlip} label={line.title} />
      <span class="quiet">{line.kind === 'days' ? '~' : '+'}</span>
      <span class="grow">
        <span class="cut">{line.title}</span>
        <span class="t12 quiet">{why}</span>
      </span>
      <span class="num">
        {line.kind === 'days' ? (
          <>
            <s class="quiet">{t.dayCount(line.from)}</s> <b>{t.dayCount(line.to)}</b>
          </>
        ) : (
          <b>{t.addDays(line.task.days, line.task.role)}</b>
        )}
      </span>
    </li>
  );
}
