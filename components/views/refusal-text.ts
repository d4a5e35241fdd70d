import type { Refusal } from '../../domain/intents/intent.ts';
import { refusalWords } from '../../locales/refusal.ts';

/** The sentence for a wish that was not granted. An unknown code still says that nothing was changed. */
export function refusalText(refusal: Refusal): string {
  const sentences: Record<string, ((params: Record<string, string>) => string) | undefined> = { ...refusalWords() };
  const params = Object.fromEntries(Object.entries(refusal.params ?? {}).map(([key, value]) => [key, String(value)]));
  return (sentences[refusal.code] ?? refusalWords().other)(params);
}
