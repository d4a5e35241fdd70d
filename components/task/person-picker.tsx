import type { Member } from '../../domain/model/member.ts';
import { common } from '../../locales/common.ts';
import { taskWords } from '../../locales/task.ts';
import { matching, Picker } from '../ui/picker.tsx';

type Props = {
  label: string;
  members: readonly Member[];
  personId: string | null;
  /** What stands there while nobody is chosen: the role, or that nobody is. */
  nobody?: string;
  onChange: (personId: string | null) => void;
  isOpenAtOnce?: boolean;
  onClose?: () => void;
};

const mostShown = 50;

/** Who does it: type a name, its pinyin or first letters. Nobody is the first choice. */
export function PersonPicker({ label, members, personId, nobody, onChange, ...rest }: Props) {
  const people = members.filter(({ id, isActive }) => isActive || id === personId);
  const choices = [
    { id: '', label: common.nobody },
    ...people.map(({ id, name, role }) => ({ id, label: name, hint: role })),
  ];
  const person = people.find(({ id }) => id === personId);
  return (
    <Picker
      label={label}
      icon="user"
      chosen={{ id: person?.id ?? '', label: person?.name ?? (nobody || common.nobody) }}
      find={(text) => matching(choices, text, mostShown)}
      noMatch={taskWords.noPerson}
      {...(people.length === 0 ? { note: taskWords.noPeople } : {})}
      onPick={(id) => id !== (person?.id ?? '') && onChange(id || null)}
      {...rest}
    />
  );
}
