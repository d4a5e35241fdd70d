import { type Answer, answerSchema } from './answer.ts';
import type { Question } from './question.ts';

/** Asks in a worker of its own, so that the page stays quick; the returned function ends it, whatever it is doing. */
export function askPlanner(question: Question, onAnswer: (answer: Answer | null) => void): () => void {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  const stop = () => worker.terminate();
  const end = (answer: Answer | null) => {
    stop();
    onAnswer(answer);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = answerSchema.safeParse(data);
    if (!parsed.success) end(null);
    else if (parsed.data.kind === 'share') onAnswer(parsed.data);
    else end(parsed.data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end(null);
  });
  worker.postMessage(question);
  return stop;
}
