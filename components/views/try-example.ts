import { createExample } from '../../domain/intents/create-example.ts';
import { tourWords } from '../../locales/tour.ts';
import { doWish } from './do-wish.ts';

/** Makes the launch to look at; its id, null when it was refused. */
export async function tryExample(): Promise<string | null> {
  const id = crypto.randomUUID();
  const { name, about, made } = tourWords.example;
  return (await doWish(createExample, { id, name, description: about }, made)) ? id : null;
}
