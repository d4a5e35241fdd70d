import { useEffect, useRef, useState } from 'preact/hooks';
import type { Member } from '../../../../domain/model/member.ts';
import type { TemplateContent } from '../../../../domain/templates/template.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { Input } from '../../../ui/input.tsx';
import { addPerson } from './add-person.ts';

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
  const [adding, setAdding] = useState<string | null>(null);
  // Saving a new person takes a moment, in which the next role may be given to somebody.
  const latest = useRef(assign);
  latest.current = assign;
  const give = (role: string, id: string) => onAssign({ ...latest.current, [role]: id });
  const add = async (role: string, name: string) => {
    const id = await addPerson(name, role);
    if (id) give(role, id);
  };
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
            {adding === role ? (
              <NewPerson
                onDone={(name) => {
                  setAdding(null);
                  if (name) void add(role, name);
                }}
              />
            ) : (
              <PersonPicker
                label={role}
                members={members}
                personId={assign[role] || null}
                none={newProjectWords.nobodyYet}
                add={{
                  label: newProjectWords.addPerson,
                  onAdd: (name) => (name ? void add(role, name) : setAdding(role)),
                }}
                onChange={(id) => give(role, id ?? '')}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Whoever is typed here is added, by Enter or by going on to the next field. */
function NewPerson({ onDone }: { onDone: (name: string) => void }) {
  const [name, setName] = useState('');
  // A field that goes while it is in focus is left once more.
  const isOver = useRef(false);
  const end = (given: string) => {
    if (!isOver.current) onDone(given.trim());
    isOver.current = true;
  };
  return (
    <Input
      size="sm"
      autofocus
      label={newProjectWords.personName}
      placeholder={newProjectWords.personName}
      maxLength={40}
      value={name}
      onInput={setName}
      onBlur={() => end(name)}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        // Enter here adds the person, it does not create the project.
        event.preventDefault();
        end(event.key === 'Enter' ? name : '');
      }}
    />
  );
}
