import type { Surface } from '../../adapters/consoles/surface.ts';
import type { Platform } from '../../domain/model/primitives.ts';

/** What a content script knows of the one platform it serves. */
export type Console = { platform: Platform; surfaces: readonly Surface[] };
