import { answerFacts } from '../../../../domain/handover/answer-facts.ts';
import { fittingFiles } from '../../../../domain/handover/handed-files.ts';
import { backFileText } from '../../../../domain/handover/handover-file.ts';
import type { Handover } from '../../../../domain/model/handover.ts';
import { common } from '../../../../locales/common.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { packFiles } from '../../../../storage/handed-files.ts';
import { answerToGive, ownTaskCount } from '../../../../storage/handovers.ts';
import { useLive } from '../../../../storage/live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { filesText } from './files-text.ts';
import { projectsText } from './projects-text.ts';
import { saveHandover } from './save-handover.ts';

/** 交还: what of the received part goes back and what stays, before it is saved as a file. */
export function BackDialog({ handovers, onClose }: { handovers: readonly Handover[]; onClose: () => void }) {
  const key = handovers.map(({ id }) => id).join();
  const answer = useLive(() => answerToGive(handovers), [key]);
  const own = useLive(() => ownTaskCount(handovers), [key]) ?? 0;
  if (!answer) return null;
  const { kept, left } = fittingFiles(answer.attachments ?? []);
  const { tasks, comments, budgetLines } = answerFacts(answer);
  const isMoney = answer.part.kind === 'finance';
  const goes = [
    ...(tasks > 0 ? [t.changedTasks(tasks)] : []),
    ...(comments > 0 ? [t.newComments(comments)] : []),
    ...(budgetLines > 0 ? [t.changedLines(budgetLines)] : []),
    ...(kept.length > 0 ? [filesText(kept)] : []),
  ];
  const save = async () => {
    const name = t.backFile(projectsText(answer.projects), answer.part.name);
    const packed = await packFiles(kept);
    saveHandover(backFileText({ ...answer, ...packed, exportedAt: new Date().toISOString() }), name);
    onClose();
  };
  return (
    <Dialog title={t.back} isOpen={true} onClose={onClose}>
      <div class="ho-give">
        {goes.length > 0 ? (
          <dl class="ho-facts">
            <dt>{t.goesBack}</dt>
            <dd class="medium">{goes.join(t.dot)}</dd>
            {!isMoney && (
              <>
                <dt>{t.staysHere}</dt>
                <dd>
                  {[
                    ...(own > 0 ? [t.ownTasks(own)] : []),
                    ...(left.length > 0 ? [t.filesLeft(left.length)] : []),
                    t.ownWords,
                  ].join(t.dot)}
                </dd>
              </>
            )}
          </dl>
        ) : (
          <Notice>{t.nothingChanged}</Notice>
        )}
        <div class="ends">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" icon="download" onClick={() => void save()}>
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
