import type { Platform } from '../../domain/model/primitives.ts';
import { platformLetter, platformName } from '../../locales/common.ts';

/** The platform as a neutral letter; its full name for readers and on hover. */
export function PlatformMark({ platform }: { platform: Platform }) {
  return (
    <span class="plat" role="img" aria-label={platformName[platform]} title={platformName[platform]}>
      {platformLetter[platform]}
    </span>
  );
}
