import type { ComponentChildren } from 'preact';
import { seesSetting, type settingRoles } from '../../../domain/roles/role-table.ts';
import { calendarWords } from '../../../locales/calendars.ts';
import { reminderWords } from '../../../locales/reminders.ts';
import { settingsWords } from '../../../locales/settings.ts';
import { waitWords } from '../../../locales/waits.ts';
import { useViewer } from '../roles/viewer.ts';
import { BackupSection } from './backup-section.tsx';
import { CalendarsSection } from './calendars/calendars-section.tsx';
import { SuppliersSection } from './calendars/suppliers-section.tsx';
import { ChaseSection } from './chase-section.tsx';
import { DeleteSection } from './delete-section.tsx';
import { EdgeTabsSection } from './edge-tabs-section.tsx';
import { LookSection } from './look-section.tsx';
import { MembersSection } from './members-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import { RulesSection } from './rules-section.tsx';
import './settings.css';

/** Every setting, each saved as it is changed; shown in the workbench and on the options page. */
export function SettingsView() {
  return (
    <div class="st">
      <Section part="reading" title={settingsWords.reading} hint={settingsWords.readingHint}>
        <ReadingSection />
      </Section>
      <Section part="look" title={settingsWords.look}>
        <LookSection />
      </Section>
      <Section part="rules" title={settingsWords.rules}>
        <RulesSection />
      </Section>
      <Section part="reminders" title={reminderWords.settings} hint={reminderWords.settingsHint}>
        <RemindersSection />
      </Section>
      <Section part="members" title={settingsWords.members} hint={settingsWords.membersHint}>
        <MembersSection />
      </Section>
      <Section part="calendars" title={calendarWords.title} hint={calendarWords.hint}>
        <CalendarsSection />
      </Section>
      <Section part="suppliers" title={calendarWords.suppliers} hint={calendarWords.suppliersHint}>
        <SuppliersSection />
      </Section>
      <Section part="chase" title={waitWords.settings} hint={waitWords.settingsHint}>
        <ChaseSection />
      </Section>
      <Section part="edgeTabs" title={settingsWords.edgeTabs}>
        <EdgeTabsSection />
      </Section>
      <Section part="backup" title={settingsWords.backup} hint={settingsWords.backupHint}>
        <BackupSection />
      </Section>
      <Section part="deleteAll" title={settingsWords.deleteAll} hint={settingsWords.deleteAllHint}>
        <DeleteSection />
      </Section>
    </div>
  );
}

type SectionProps = { part: keyof typeof settingRoles; title: string; hint?: string; children: ComponentChildren };

function Section({ part, title, hint, children }: SectionProps) {
  const { role } = useViewer();
  if (!seesSetting(role, part)) return null;
  return (
    <section class="st-section">
      <div class="st-name">
        <h2>{title}</h2>
        {hint && <p class="t12 quiet">{hint}</p>}
      </div>
      <div class="st-body">{children}</div>
    </section>
  );
}
