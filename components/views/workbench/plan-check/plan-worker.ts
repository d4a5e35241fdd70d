import { answerTo } from './answer-to.ts';
import { questionSchema } from './question.ts';

/** One question a worker; the page ends it. A question that is not well made gets no answer but an error. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  let told = 0;
  const onShare = (share: number) => {
    if (share - told < 0.01) return;
    told = share;
    postMessage({ kind: 'share', share });
  };
  postMessage(answerTo(questionSchema.parse(data), onShare));
});
