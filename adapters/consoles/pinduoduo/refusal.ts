import type { Quiet } from '../surface.ts';
import type { Json } from '../values/json.ts';

// Seen 2026: both spellings of the code inside one service.
const limited = new Set([54001, 40002, 70031, 10019, 52101, 9501]);

/** Why an answer of the console holds no rows. */
export function refusal(answer: Json): Quiet | null {
  const code = Number(answer.errorCode ?? answer.error_code ?? 0);
  const words = String(answer.errorMsg ?? answer.error_msg ?? '');
  if (limited.has(code) || /频繁|验证/.test(words)) return 'rateLimited';
  if (/登录|会话|过期/.test(words)) return 'loggedOut';
  return answer.success === false || (code !== 0 && code !== 1_000_000) ? 'otherAnswer' : null;
}
