import { useMemo, useState } from 'preact/hooks';
import { fittingFiles } from '../../../../domain/handover/handed-files.ts';
import { type HandedPart, handedPart, type PartSource } from '../../../../domain/handover/handed-part.ts';
import { outFileText } from '../../../../domain/handover/handover-file.ts';
import type { Part } from '../../../../domain/model/handover.ts';
import { INBOX_ID } from '../../../../domain/model/inbox-id.ts';
import { personalTexts } from '../../../../domain/text/personal/personal-texts.ts';
import { common } from '../../../../locales/common.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { packFiles } from '../../../../storage/handed-files.ts';
import { partSource } from '../../../../storage/handovers.ts';
import { useLive } from '../../../../storage/live.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PersonalFound } from '../../../ui/personal-found.tsx';
import { Select } from '../../../ui/select.tsx';
import { useSetting } from '../use-setting.ts';
import { filesText } from './files-text.ts';
import { projectsText } from './projects-text.ts';
import { saveHandover } from './save-handover.ts';

const everything = '';
const finance = 'finance';

/** 交出去: whose tasks, or the money; what of it is in the file and what is not, before it is saved. */
export function GiveDialog({ projectId, onClose }: { projectId: string | null; onClose: () => void }) {
  const rows = useLive(partSource);
  return (
    <Dialog title={t.give} isOpen={true} onClose={onClose}>
      {rows && <Body rows={rows} first={projectId ?? everything} onClose={onClose} />}
    </Dialog>
  );
}

function Body({ rows, first, onClose }: { rows: PartSource; first: string; onClose: () => void }) {
  const meId = useSetting('meId');
  const people = useMemo(() => peopleOf(rows, meId ?? null, first), [rows, meId, first]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [projectId, setProjectId] = useState(first);
  const whoId = chosen ?? people[0]?.id ?? finance;
  const part = partOf(rows, whoId);
  const handed = useMemo(() => {
    const order = { projectIds: projectId === everything ? null : new Set([projectId]), at: new Date().toISOString() };
    return handedPart(rows, { part: partOf(rows, whoId), from: rows.members.get(meId ?? '')?.name ?? '', ...order });
  }, [rows, whoId, projectId, meId]);
  const projects = [...rows.projects.values()].filter(({ status }) => status !== 'archived');
  const hasLoose = part.kind === 'person' && looseOf(rows, part).length > 0;
  const save = async () => {
    if (!handed) return;
    const name = t.file(projectsText(handed.projects), part.name);
    const packed = await packFiles(handed.attachments ?? []);
    saveHandover(outFileText({ ...handed, ...packed, exportedAt: new Date().toISOString() }), name);
    onClose();
  };
  return (
    <div class="ho-give">
      <p class="quiet">{t.hint}</p>
      <div class="wb-two">
        <Field label={t.giveTo}>
          <PersonPicker
            label={t.giveTo}
            members={people}
            personId={whoId}
            none={null}
            others={[{ id: finance, label: t.finance }]}
            isTall={true}
            onChange={setChosen}
          />
        </Field>
        <Field label={t.what}>
          <Select
            value={projectId}
            options={[
              { value: everything, label: t.all },
              ...projects.map(({ id, name }) => ({ value: id, label: name })),
              ...(hasLoose ? [{ value: INBOX_ID, label: t.loose }] : []),
            ]}
            onChange={setProjectId}
          />
        </Field>
      </div>
      {handed ? (
        <Contents handed={handed} rows={rows} />
      ) : (
        <Notice tone="risk">{part.kind === 'finance' ? t.noMoney : t.nothing(part.name)}</Notice>
      )}
      <div class="ends">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button kind="primary" icon="download" disabled={!handed} onClick={() => void save()}>
          {t.save}
        </Button>
      </div>
    </div>
  );
}

/** Others before oneself, who has tasks in the project before who has none. */
function peopleOf(rows: PartSource, meId: string | null, projectId: string) {
  const busy = new Set(
    [...rows.tasks.values()]
      .filter((task) => projectId === everything || task.projectId === projectId)
      .map(({ assigneeId }) => assigneeId),
  );
  const rank = (id: string) => Number(id === meId) * 2 + Number(!busy.has(id));
  return [...rows.members.values()]
    .filter(({ isActive }) => isActive)
    .sort((left, right) => rank(left.id) - rank(right.id) || left.name.localeCompare(right.name, 'zh-CN'));
}

const partOf = (rows: PartSource, whoId: string): Part =>
  whoId === finance
    ? { kind: 'finance', memberId: null, name: t.financeName }
    : { kind: 'person', memberId: whoId, name: rows.members.get(whoId)?.name ?? whoId };

const looseOf = ({ tasks }: PartSource, { memberId }: Part) =>
  [...tasks.values()].filter(({ projectId, assigneeId }) => projectId === INBOX_ID && assigneeId === memberId);

function Contents({ handed, rows }: { handed: HandedPart; rows: PartSource }) {
  const { tasks, comments, budgetLines } = handed.rows;
  const isMoney = handed.part.kind === 'finance';
  const own = tasks.filter(({ status }) => status !== undefined).length;
  const ids = new Set(handed.projects.map(({ id }) => id));
  const others = [...rows.tasks.values()].filter(({ projectId }) => ids.has(projectId)).length - tasks.length;
  const loose = ids.has(INBOX_ID) ? 0 : looseOf(rows, handed.part).length;
  const { kept, left } = fittingFiles(handed.attachments ?? []);
  const links = handed.links?.length ?? 0;
  const outside = [
    ...(others > 0 ? [t.othersTasks(others)] : []),
    ...(loose > 0 ? [t.looseTasks(loose)] : []),
    ...(left.length > 0 ? [t.filesLeft(left.length)] : []),
    t.notInPerson,
  ];
  const inside = isMoney
    ? [t.lines(budgetLines.length), t.taskNames(tasks.length)]
    : [
        t.tasks(own),
        t.comments(comments.length),
        ...(links > 0 ? [t.links(links)] : []),
        ...(kept.length > 0 ? [filesText(kept)] : []),
        ...(tasks.length > own ? [t.named(tasks.length - own)] : []),
      ];
  return (
    <>
      <dl class="ho-facts">
        <dt>{t.inside}</dt>
        <dd class="medium">{inside.join(t.dot)}</dd>
        <dt>{t.outside}</dt>
        <dd>{isMoney ? t.notInFinance : outside.join(common.listJoin)}</dd>
      </dl>
      <PersonalFound texts={personalTexts([handed.rows, kept.map(({ name }) => name)])} />
    </>
  );
}
