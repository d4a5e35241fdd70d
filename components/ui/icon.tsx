import { IconDrawing } from './icon-drawing.tsx';
import { type IconName, icons } from './icons.ts';

type Props = { name: IconName; size?: 12 | 14 | 16; label?: string };

/** One lucide icon by its name. Hidden from readers unless it has a `label`. */
export const Icon = ({ name, ...rest }: Props) => <IconDrawing icon={icons[name]} {...rest} />;
