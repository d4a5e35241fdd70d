import { adoptChanges } from '../../../../domain/intents/adopt-changes.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { common } from '../../../../locales/common.ts';
import { planCheckWords as t } from '../../../../locales/plan-check.ts';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import type { Answer, Move, Proposal } from './answer.ts';
import { signedDays } from './signed-days.ts';
import type { Asked } from './use-planner.ts';

type Props = {
  asked: Asked;
  projectId: string;
  today: Day;
  onDrop: () => void;
  onOpen: (taskId: string) => void;
};

/** 排开建议: while it is worked out, its progress; then what would move, until it is adopted or dropped. */
export function Levelling({ asked, projectId, today, onDrop, onOpen }: Props) {
  if (asked.kind === 'none') return null;
  return (
    <section class="wb-section pc-proposal" aria-label={t.levelling} aria-busy={asked.kind === 'asking'}>
      {asked.kind === 'asking' && (
        <div class="row g2">
          <span class="nowrap quiet">{t.levellingNow(Math.floor(asked.share * 100))}</span>
          <Meter value={asked.share} total={1} label={t.levelProgress} />
          <Button size="sm" onClick={onDrop}>
            {common.cancel}
          </Button>
        </div>
      )}
      {asked.kind === 'done' && asked.answer?.kind !== 'level' && <Failed answer={asked.answer} onDrop={onDrop} />}
      {asked.kind === 'done' && asked.answer?.kind === 'level' && (
        <Proposed proposal={asked.answer.proposal} {...{ projectId, today, onDrop, onOpen }} />
      )}
    </section>
  );
}

function Failed({ answer, onDrop }: { answer: Answer | null; onDrop: () => void }) {
  const refusal = answer?.kind === 'refused' ? { code: answer.code, params: answer.params ?? {} } : null;
  return (
    <div class="row g2">
      <div class="grow">
        <Notice tone="risk">{refusal ? t.refused(refusalText(refusal)) : t.failed}</Notice>
      </div>
      <Button size="sm" onClick={onDrop}>
        {common.close}
      </Button>
    </div>
  );
}

type ProposedProps = Omit<Props, 'asked'> & { proposal: Proposal };

function Proposed({ proposal, projectId, today, onDrop, onOpen }: ProposedProps) {
  const { moves, changes, remaining } = proposal;
  const adopt = async () => {
    const isAdopted = await doWish(adoptChanges, { projectId, changes }, t.levelled(moves.length));
    if (isAdopted) onDrop();
  };
  return (
    <>
      <SectionHead title={t.levelling}>
        <Kbd>Esc</Kbd>
        <Button size="sm" onClick={onDrop}>
          {t.discard}
        </Button>
        {changes.length > 0 && (
          <Button size="sm" kind="primary" onClick={() => void adopt()}>
            {t.adopt}
          </Button>
        )}
      </SectionHead>
      <p class="pc-said" role="status">
        <b class="strong">{shiftText(proposal, today)}</b>
        <span>{t.levelSaid(moves.length, remaining.length)}</span>
      </p>
      {moves.length > 0 && <Moves moves={moves} today={today} onOpen={onOpen} />}
    </>
  );
}

function shiftText({ shift }: Proposal, today: Day): string {
  if (!shift) return t.launchStays;
  const { fromOn, toOn, days, isLaunch } = shift;
  return t.shift(isLaunch ? t.launch : t.finish, plainDay(fromOn, today), plainDay(toOn, today), days);
}

function Moves({ moves, today, onOpen }: { moves: readonly Move[]; today: Day; onOpen: (taskId: string) => void }) {
  return (
    <table class="wb-plain pc-moves" aria-label={t.moves}>
      <thead>
        <tr>
          <th>{t.move.title}</th>
          <th>{t.move.from}</th>
          <th>{t.move.to}</th>
          <th class="num">{t.move.days}</th>
          <th>{t.move.why}</th>
        </tr>
      </thead>
      <tbody>
        {moves.slice(0, shownMoves).map((move) => (
          <MoveRow key={move.taskId} move={move} today={today} onOpen={onOpen} />
        ))}
        {moves.length > shownMoves && (
          <tr>
            <td class="quiet" colSpan={5}>
              {t.moreMoves(moves.length - shownMoves)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function MoveRow({ move, today, onOpen }: { move: Move; today: Day; onOpen: (taskId: string) => void }) {
  const { taskId, title, from, to, days } = move;
  const why = reasonText(move, today);
  return (
    <tr>
      <td>
        <button type="button" class="link-quiet cut" title={t.openTask(title)} onClick={() => onOpen(taskId)}>
          {title}
        </button>
      </td>
      <td class="quiet">{spanText(from, today)}</td>
      <td class="accent medium">{spanText(to, today)}</td>
      <td class="num">{signedDays(days)}</td>
      <td class="quiet">
        <span class="cut" title={why}>
          {why}
        </span>
      </td>
    </tr>
  );
}

/** More rows than anybody reads would only make the page slow. */
const shownMoves = 200;

function spanText({ startOn, finishOn }: { startOn: Day; finishOn: Day }, today: Day): string {
  const [first, last] = [plainDay(startOn, today), plainDay(finishOn, today)];
  return first === last ? first : `${first} – ${last}`;
}

function reasonText({ reason, from }: Move, today: Day): string {
  if (reason.kind === 'makesRoom') return from.startOn < today ? t.why.past : t.why.makesRoom;
  if (reason.kind === 'follows') return t.why.follows(reason.title);
  const { name, fromOn, toOn, most, capacity } = reason;
  return t.why.over(name, plainDay(fromOn, today), plainDay(toOn, today), most, capacity);
}
