import type { Platform } from '../../domain/model/primitives.ts';
import { surfaces as jd } from './jd/surfaces.ts';
import { surfaces as pinduoduo } from './pinduoduo/surfaces.ts';
import type { Surface } from './surface.ts';
import { surfaces as taobao } from './taobao/surfaces.ts';

/** Every platform's surfaces, for tools and tests; a content script imports its own platform's `surfaces.ts` only. */
export const registry: Readonly<Record<Platform, readonly Surface[]>> = { pinduoduo, jd, taobao };

export const allSurfaces: readonly Surface[] = Object.values(registry).flat();
