import { useEffect, useState } from 'preact/hooks';
import { saveMember } from '../../../../domain/intents/save-member.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { TemplateContent } from '../../../../domain/templates/template.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/input.tsx';
import { doWish } from '../../do-wish.ts';

type Assign = Record<string, string>;
type Props = {
  content: TemplateContent;
  members: readonly Member[];
  assign: Assign;
  onAssign: (assign: Assign) => void;
};

/** Roles of a template in the order they come up. */
const rolesOf = (content: TemplateContent): string[] => [
  ...new Set(content.tasks.map((task) => task.role).filter((role) => role !== '')),
];

/** Whoever has exactly this role takes it, unless somebody else was chosen. */
const byRole = (roles: readonly string[], members: readonly Member[]): Assign =>
  Object.fromEntries(
    roles.flatMap((role) => {
      const fitting = members.filter((member) => member.isActive && member.role === role);
      return fitting.length === 1 && fitting[0] ? [[role, fitting[0].id]] : [];
    }),
  );

/** Who does which kind of task. A person who is not there yet is added on the spot. */
export function TeamFields({ content, members, assign, onAssign }: Props) {
  const roles = rolesOf(content);
  const [adding, setAdding] = useState<{ role: string; name: string } | null>(null);
  useEffect(() => {
    const known = byRole(roles, members);
    if (Object.keys(assign).length === 0 && Object.keys(known).length > 0) onAssign(known);
  }, [content.tasks, members.length]);
  return (
    <fieldset class="np-set">
      <legend>{newProjectWords.team}</legend>
      <p class="t12 quiet">{newProjectWords.teamHint}</p>
      <div class="np-team">
        {roles.map((role) => (
          <div class="np-role" key={role}>
            <span class="t12 quiet cut" title={role}>
              {role}
            </span>
            {adding?.role === role ? (
              <NewPerson
                role={role}
                first={adding.name}
                onDone={(id) => {
                  setAdding(null);
                  if (id) onAssign({ ...assign, [role]: id });
                }}
              />
            ) : (
              <PersonPicker
                label={role}
                members={members}
                personId={assign[role] || null}
                none={newProjectWords.nobodyYet}
                add={{ label: newProjectWords.addPerson, onAdd: (name) => setAdding({ role, name }) }}
                onChange={(id) => onAssign({ ...assign, [role]: id ?? '' })}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type NewProps = { role: string; first: string; onDone: (memberId: string | null) => void };

function NewPerson({ role, first, onDone }: NewProps) {
  const [name, setName] = useState(first);
  const add = async () => {
    const id = crypto.randomUUID();
    if (!name.trim()) return onDone(null);
    if (await doWish(saveMember, { member: { id, name, role, isActive: true } })) onDone(id);
  };
  return (
    <span class="row g1">
      <Input
        size="sm"
        autofocus
        label={newProjectWords.personName}
        placeholder={newProjectWords.personName}
        maxLength={40}
        value={name}
        onInput={setName}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          // Enter here adds the person, it does not create the project.
          event.preventDefault();
          if (event.key === 'Enter') void add();
          else onDone(null);
        }}
      />
      <Button size="sm" onClick={() => void add()}>
        {newProjectWords.addHim}
      </Button>
    </span>
  );
}
