import type { Member } from '../../domain/model/member.ts';
import { common } from '../../locales/common.ts';
import { taskWords } from '../../locales/task.ts';
import { type Choice, matching, Picker, type PickerLook } from '../ui/picker.tsx';

type Props = PickerLook & {
  label: string;
  members: readonly Member[];
  /** undefined: several different ones. */
  personId: string | null | undefined;
  /** The choice that is nobody; null: somebody has to be chosen. */
  none?: string | null;
  /** What stands there while nobody is chosen, if not that: the role. */
  nobody?: string;
  /** Choices that are no person, after the people. */
  others?: readonly Choice[];
  onChange: (personId: string | null) => void;
  /** The last choice adds somebody: named after and called with what was typed. */
  add?: { label: (typed: string) => string; onAdd: (typed: string) => void };
  isOpenAtOnce?: boolean;
  onClose?: () => void;
};

const mostShown = 50;
const addId = '+';

/** Who does it: type a name, its pinyin or first letters. Nobody is the first choice. */
export function PersonPicker(props: Props) {
  const { label, members, personId, none = common.nobody, nobody, others = [], onChange, add, ...rest } = props;
  const people = members.filter(({ id, isActive }) => isActive || id === personId);
  const choices: Choice[] = [
    ...(none === null ? [] : [{ id: '', label: none }]),
    ...people.map(({ id, name, role }) => ({ id, label: name, hint: role })),
    ...others,
  ];
  const person = personId ? choices.find(({ id }) => id === personId) : undefined;
  const chosen = person ?? { id: '', label: nobody || (none ?? '') };
  return (
    <Picker
      label={label}
      icon="user"
      find={(text) => [
        ...matching(choices, text, mostShown),
        ...(add ? [{ id: addId, label: add.label(text.trim()) }] : []),
      ]}
      noMatch={taskWords.noPerson}
      {...(personId === undefined ? {} : { chosen })}
      {...(people.length === 0 && !add ? { note: taskWords.noPeople } : {})}
      onPick={(id, typed) => {
        if (add && id === addId) add.onAdd(typed);
        else if (personId === undefined || id !== chosen.id) onChange(id || null);
      }}
      {...rest}
    />
  );
}
