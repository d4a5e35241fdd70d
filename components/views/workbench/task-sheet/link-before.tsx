import type { ComponentChildren } from 'preact';
import { removeLink } from '../../../../domain/intents/remove-link.ts';
import { updateLink } from '../../../../domain/intents/update-link.ts';
import type { Link } from '../../../../domain/model/link.ts';
import { linkWords } from '../../../../locales/link.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/input.tsx';
import { Select } from '../../../ui/select.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { linkTypesBetween } from './link-types-between.ts';

type Props = { link: Link; model: ProjectModel; children: ComponentChildren };

/** One task that is waited for: what it is, then how it is waited for and the gap in working or calendar days. */
export function LinkBefore({ link, model, children }: Props) {
  const change = (fields: Parameters<typeof updateLink.plan>[1]['fields']) =>
    void doWish(updateLink, { id: link.id, fields });
  const setLag = (text: string) => {
    const lag = /^[-−]?\d{1,4}$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : null;
    if (lag !== null && lag !== link.lag) change({ lag });
  };
  return (
    <div class="wb-tie">
      <div class="wb-order-row">
        {children}
        <Button
          kind="ghost"
          size="sm"
          icon="x"
          label={linkWords.removeLink}
          onClick={() => void doWish(removeLink, { id: link.id }, linkWords.linkRemoved)}
        />
      </div>
      <div class="wb-tie-how">
        <Select
          size="sm"
          label={linkWords.linkKind}
          value={link.type}
          options={linkTypesBetween(link, model.tasks).map((type) => ({
            value: type,
            label: linkWords.linkType[type],
            ...(type === 'SF' ? { group: linkWords.advanced } : {}),
          }))}
          onChange={(type) => change({ type })}
        />
        <span class="t12 quiet nowrap">{linkWords.gap}</span>
        <span class="wb-lag">
          <Input
            size="sm"
            inputMode="numeric"
            maxLength={5}
            label={linkWords.lag}
            value={String(link.lag).replace('-', '−')}
            onChange={setLag}
          />
        </span>
        <Select
          size="sm"
          label={linkWords.lagKind}
          value={link.lagUnit}
          options={(['working', 'calendar'] as const).map((unit) => ({
            value: unit,
            label: linkWords.lagUnit[unit],
          }))}
          onChange={(lagUnit) => change({ lagUnit })}
        />
      </div>
    </div>
  );
}
