import { roleWords as t } from '../../../locales/roles.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { PageFrame } from '../workbench/page-frame.tsx';
import { Me } from './me.tsx';
import { lookAs, useViewer } from './viewer.ts';

const Back = () => (
  <Button icon="chevron-left" onClick={() => void lookAs('admin')}>
    {t.back}
  </Button>
);

/** Stands where something is that this role does not see. */
export function Hidden({ what }: { what: string | null }) {
  const { role } = useViewer();
  const fact = what === null ? t.hiddenPage(t.role[role]) : t.hidden(t.role[role], what);
  return <EmptyState icon="eye" fact={fact} next={t.notALock} action={<Back />} />;
}

export const HiddenPage = () => (
  <PageFrame title={t.switch}>
    <Hidden what={null} />
  </PageFrame>
);

/** The sheet of a task that this role does not see. */
export const HiddenTask = ({ onClose }: { onClose: () => void }) => (
  <div class="wb-sheet">
    <Sheet label={t.task} onClose={onClose}>
      <Hidden what={t.task} />
    </Sheet>
  </div>
);

/** A project without a task of theirs. */
export const HiddenProject = () => (
  <PageFrame title={t.switch}>
    <EmptyState icon="eye" fact={t.hiddenProject} next={t.notALock} action={<Back />} />
  </PageFrame>
);

/** Own tasks are nobody's while nobody said who looks. */
export const NobodyYet = () => (
  <PageFrame title={t.switch}>
    <EmptyState icon="user" fact={t.noMe} next={t.notALock} action={<Me />} />
  </PageFrame>
);
