import type { Platform } from '../../domain/model/primitives.ts';
import { answers as jd } from './jd/answers.ts';
import { answers as pinduoduo } from './pinduoduo/answers.ts';
import type { AnswerAddress } from './surface.ts';
import { answers as taobao } from './taobao/answers.ts';

/** Addresses whose answers the page observer may copy; holds no reader, so that the observer stays small. */
export const listen: Readonly<Record<Platform, readonly AnswerAddress[]>> = { pinduoduo, jd, taobao };
