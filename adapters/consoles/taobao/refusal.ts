import type { Quiet } from '../surface.ts';
import { type Json, listOf, objectOf } from '../values/json.ts';

/** mtop's `ret` words (2024–2026, misspelt as they come), and order answers that hold a wall's address. */
export function refusal(answer: Json): Quiet | null {
  const ret = listOf(answer.ret).join(' ');
  if (/RGV587|USER_VALIDATE|ILLEGAL_ACCESS|TOO_FAST|被挤爆/i.test(ret) || /TOO_FAST/.test(String(answer.code ?? '')))
    return 'rateLimited';
  if (/SESSION_EXPIRED|TOKEN_(?:EMPTY|EXOIRED|EXPIRED)|NEED_LOGIN/i.test(ret)) return 'loggedOut';
  const url = String(objectOf(answer.data).url ?? answer.url ?? '');
  if (/punish|_____tmd_____|x5sec|captcha/i.test(url)) return 'rateLimited';
  if (/login/i.test(url)) return 'loggedOut';
  return /FAIL/.test(ret) ? 'otherAnswer' : null;
}
