import type { Refusal } from '../../domain/intents/intent.ts';
import { refusalWords } from '../../locales/refusal.ts';

type Sentence = (params: Partial<Record<string, string>>) => string;

/** The sentence for a wish that was not granted. An unknown code still says that nothing was changed. */
export function refusalText(refusal: Refusal): string {
  const params = Object.fromEntries(Object.entries(refusal.params ?? {}).map(([key, value]) => [key, String(value)]));
  const sentence = Reflect.get(refusalWords, refusal.code) as Sentence | undefined;
  return (sentence ?? refusalWords.other)(params);
}
