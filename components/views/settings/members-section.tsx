import { useState } from 'preact/hooks';
import { saveMember } from '../../../domain/intents/save-member.ts';
import type { Member } from '../../../domain/model/member.ts';
import { accessOf, roles } from '../../../domain/roles/role.ts';
import { calendarWords } from '../../../locales/calendars.ts';
import { roleWords } from '../../../locales/roles.ts';
import { settingsWords } from '../../../locales/settings.ts';
import { useLive } from '../../../storage/live.ts';
import { allMembers } from '../../../storage/queries.ts';
import { PersonPicker } from '../../task/person-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { EditText } from '../../ui/edit-text.tsx';
import { Face } from '../../ui/face.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { doWish } from '../do-wish.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { CalendarChoice } from './calendars/calendar-choice.tsx';
import { choose } from './choose.ts';

/** Who tasks may go to, and which of them the user is. */
export function MembersSection() {
  const members = useLive(allMembers);
  const meId = useSetting('meId');
  if (!members || meId === undefined) return null;
  const sorted = [...members].sort(
    (a, b) => Number(b.isActive) - Number(a.isActive) || a.name.localeCompare(b.name, 'zh-CN'),
  );
  return (
    <>
      {sorted.map((member) => (
        <MemberLine key={member.id} member={member} meId={meId} />
      ))}
      <NewMember />
      {sorted.some((member) => member.isActive) && (
        <div class="st-line">
          <span>
            {settingsWords.me}
            <span class="t12 quiet">{settingsWords.meHint}</span>
          </span>
          <span class="st-me">
            <PersonPicker
              label={settingsWords.me}
              members={sorted}
              personId={meId}
              none={settingsWords.meNone}
              isTall={true}
              onChange={(id) => void choose('meId', id)}
            />
          </span>
        </div>
      )}
    </>
  );
}

function MemberLine({ member, meId }: { member: Member; meId: string | null }) {
  const save = (fields: Partial<Member>, said?: string) =>
    void doWish(saveMember, { member: { id: member.id, ...fields } }, said);
  return (
    <div class={member.isActive ? 'st-member' : 'st-member off'}>
      <Face name={member.name} />
      <EditText
        size="sm"
        label={settingsWords.memberName}
        value={member.name}
        maxLength={40}
        onCommit={(name) => save({ name })}
      />
      <EditText
        size="sm"
        label={settingsWords.memberRole}
        placeholder={settingsWords.memberRole}
        value={member.role}
        maxLength={40}
        onCommit={(role) => save({ role })}
      />
      <Select
        size="sm"
        label={`${roleWords.access} ${member.name}`}
        value={accessOf(member, meId)}
        options={roles.map((value) => ({ value, label: roleWords.accessOf(roleWords.role[value]) }))}
        onChange={(access) => save({ access }, roleWords.accessSet(member.name, roleWords.role[access]))}
      />
      <CalendarChoice
        size="sm"
        label={`${calendarWords.choose} ${member.name}`}
        none={calendarWords.asProject}
        value={member.calendarId}
        intent={saveMember}
        inputOf={(calendarId) => ({ member: { id: member.id, calendarId } })}
        said={() => calendarWords.saved(member.name)}
      />
      <Button
        kind="ghost"
        size="sm"
        onClick={() =>
          save(
            { isActive: !member.isActive },
            member.isActive ? settingsWords.deactivated(member.name) : settingsWords.activated(member.name),
          )
        }
      >
        {member.isActive ? settingsWords.deactivate : settingsWords.activate}
      </Button>
    </div>
  );
}

function NewMember() {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const add = async () => {
    if (!(await doWish(saveMember, { member: { id: crypto.randomUUID(), name, role, isActive: true } }))) return;
    setName('');
    setRole('');
  };
  return (
    <form
      class="st-member new"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Face name={null} />
      <Input
        size="sm"
        label={settingsWords.memberName}
        placeholder={settingsWords.memberName}
        maxLength={40}
        value={name}
        onInput={setName}
      />
      <Input
        size="sm"
        label={settingsWords.memberRole}
        placeholder={settingsWords.memberRoleHint}
        maxLength={40}
        value={role}
        onInput={setRole}
      />
      <Button size="sm" type="submit" icon="plus" disabled={name.trim() === ''}>
        {settingsWords.addMember}
      </Button>
    </form>
  );
}
