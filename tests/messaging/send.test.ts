import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { send } from '../../messaging/send.ts';

const unreachable = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
let post: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  vi.useFakeTimers();
  post = vi.spyOn(browser.runtime, 'sendMessage');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const ask = async () => {
  const answer = send('badgesFor', { keys: [] });
  await vi.advanceTimersByTimeAsync(30_000);
  return answer;
};

describe('send', () => {
  it('gives the parsed value', async () => {
    post.mockResolvedValue({ ok: true, value: { badges: {}, more: 1 } } as never);
    expect(await ask()).toEqual({ ok: true, value: { badges: {} } });
    expect(post).toHaveBeenCalledWith({ name: 'badgesFor', request: { keys: [] } });
  });

  it('tries once more when the worker is only starting', async () => {
    post.mockImplementationOnce(unreachable as never).mockResolvedValue({ ok: true, value: { badges: {} } } as never);
    expect(await ask()).toEqual({ ok: true, value: { badges: {} } });
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('stops after the second try', async () => {
    post.mockImplementation(unreachable as never);
    expect(await ask()).toEqual({ ok: false, code: 'unreachable' });
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('ends by itself when nobody answers', async () => {
    post.mockReturnValue(new Promise(() => {}) as never);
    expect(await ask()).toEqual({ ok: false, code: 'timeout' });
  });

  it.each([[undefined], [{ ok: true }], [{ ok: true, value: { badges: 5 } }], ['x']])(
    'does not trust the answer %j',
    async (raw) => {
      post.mockResolvedValue(raw as never);
      expect(await ask()).toEqual({ ok: false, code: 'badAnswer' });
    },
  );

  it('says that the extension is gone, without calling on', async () => {
    post.mockImplementation((() => {
      throw new Error('Extension context invalidated.');
    }) as never);
    expect(await ask()).toEqual({ ok: false, code: 'gone' });
    post.mockClear();
    const runtime = browser.runtime as { id: string | undefined };
    const { id } = runtime;
    runtime.id = undefined;
    expect(await ask()).toEqual({ ok: false, code: 'gone' });
    expect(post).not.toHaveBeenCalled();
    runtime.id = id;
  });

  it('posts in the same turn, so that a click still counts', () => {
    post.mockResolvedValue({ ok: true, value: {} } as never);
    void send('sidePanelWanted', {});
    expect(post).toHaveBeenCalledTimes(1);
  });
});
