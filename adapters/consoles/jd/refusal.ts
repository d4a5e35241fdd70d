import type { Quiet } from '../surface.ts';
import type { Json } from '../values/json.ts';

/** Gateway codes (2026): 1001 not logged in, 312 signature refused, 601 risk control. */
export function refusal(answer: Json): Quiet | null {
  const code = Number(answer.code ?? 200);
  const words = String(answer.msg ?? answer.message ?? '');
  if (code === 1001 || /登录/.test(words)) return 'loggedOut';
  if (code === 312 || code === 601 || /频繁|未经京东授权|网络环境/.test(words)) return 'rateLimited';
  return code === 200 || code === 0 ? null : 'otherAnswer';
}
