import { send } from '../../../messaging/send.ts';
import { settings } from '../../../storage/settings.ts';

/** Saves one setting and tells the open seller pages to ask again. */
export async function choose<Name extends keyof typeof settings>(
  name: Name,
  value: Parameters<(typeof settings)[Name]['set']>[0],
): Promise<void> {
  // Each item has its own value type; name and value are tied by the signature above.
  const item = settings[name] as unknown as { set(value: unknown): Promise<void> };
  await item.set(value);
  await send('settingsChanged', {});
}
