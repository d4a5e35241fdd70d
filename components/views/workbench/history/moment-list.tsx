import { deleteMoment } from '../../../../domain/intents/save-moment.ts';
import { historyWords } from '../../../../locales/history.ts';
import { intentText } from '../../../../locales/intent-name.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { WindowList } from '../../../ui/window-list.tsx';
import { doWish } from '../../do-wish.ts';
import { isBulk, type MomentLine } from './history-model.ts';

type Props = {
  lines: readonly MomentLine[];
  seq: number | null;
  today: string;
  memberName: (id: string) => string;
  onChoose: (seq: number | null) => void;
};

/** Steps of the log, newest first; each can be looked at. */
export function MomentList({ lines, seq, today, memberName, onChoose }: Props) {
  return (
    <nav class="hs-moments scroll" aria-label={historyWords.moments}>
      <button type="button" class="hs-moment" aria-pressed={seq === null} onClick={() => onChoose(null)}>
        <span class="medium">{historyWords.now}</span>
      </button>
      <WindowList
        label={historyWords.moments}
        items={lines}
        keyOf={(line) => String(line.seq)}
        rowHeight={44}
        render={(line) => (
          <Moment line={line} isChosen={line.seq === seq} who={whoOf(line, memberName)} {...{ today, onChoose }} />
        )}
      />
    </nav>
  );
}

function stepText({ intent, turned, isMaking }: MomentLine): string {
  const said = intentText(intent, isMaking);
  return turned ? historyWords.turned[turned](said) : said;
}

const whoOf = ({ actor, isFile }: MomentLine, memberName: Props['memberName']): string =>
  isFile ? historyWords.byFile(memberName(actor)) : memberName(actor);

type MomentProps = Pick<Props, 'today' | 'onChoose'> & { line: MomentLine; isChosen: boolean; who: string };

function Moment({ line, isChosen, who, today, onChoose }: MomentProps) {
  const [name] = line.names;
  return (
    <div class="hs-line">
      <button type="button" class="hs-moment" aria-pressed={isChosen} onClick={() => onChoose(line.seq)}>
        <span class="row g2">
          {name ? (
            <span class="grow cut medium">{name.name}</span>
          ) : (
            <span class="grow cut" title={line.subject}>
              {stepText(line)}
              {line.subject && <span class="quiet"> {line.subject}</span>}
            </span>
          )}
          {name && <Chip tone="line">{historyWords.named}</Chip>}
        </span>
        <span class="t12 quiet num cut">
          {momentText(line.at, today)} {historyWords.by(who, line.rows)}
        </span>
      </button>
      {name && (
        <Button
          kind="ghost"
          size="sm"
          icon="x"
          label={historyWords.removeName(name.name)}
          onClick={() => void doWish(deleteMoment, { id: name.id })}
        />
      )}
      {!name && isBulk(line) && (
        <Button kind="ghost" size="sm" onClick={() => onChoose(line.seq - 1)} title={historyWords.bulkBefore}>
          {historyWords.before('')}
        </Button>
      )}
    </div>
  );
}
