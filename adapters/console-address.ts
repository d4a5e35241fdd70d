import type { Platform } from '../domain/model/primitives.ts';

/** Where a seller begins on each platform. Only the user's own press opens it. */
export const consoleAddress: Record<Platform, string> = {
  pinduoduo: 'https://mms.pinduoduo.com/',
  jd: 'https://shop.jd.com/',
  taobao: 'https://myseller.taobao.com/',
};
