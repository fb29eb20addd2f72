/** What is asked before the app has come: once, given once, and to nobody who asks something else or after somebody has acted. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answering = (what: (address: string, request: RequestInit) => Promise<Response> | Response) =>
  vi.stubGlobal('fetch', vi.fn(async (address: string, request: RequestInit = {}) => what(address, request)));
const calls = (): string[] => vi.mocked(fetch).mock.calls.map(([address]) => String(address));
const ok = (value: unknown) => Response.json(value);

let kept: Map<string, string>;
async function opened(pathname: string) {
  vi.resetModules();
  vi.stubGlobal('location', { pathname });
  const first = await import('../../client/link/first-answers.ts');
  return { ...first, http: await import('../../client/link/http.ts') };
}

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the first questions of a page', () => {
  it('are who is here, and in a room its log from what is kept here on, which is named nowhere', async () => {
    answering((address) => ok({ address }));
    const before = await opened('/');
    before.noteHeld('m17', 112);
    before.noteHeld('m18', 3);
    expect([...kept.values()].join()).not.toMatch(/m1[78]/);
    before.askFirst();
    expect(calls()).toEqual(['/api/me']);
    const { askFirst, http } = await opened('/meeting/m17/agenda');
    askFirst();
    expect(calls().slice(1)).toEqual(['/api/me', '/api/meetings/m17/log?from=112']);
    expect(await http.get('/meetings/m17/log?from=112')).toEqual({ address: '/api/meetings/m17/log?from=112' });
    expect(calls()).toHaveLength(3);
    await http.get('/meetings/m17/log?from=112');
    expect(calls()).toHaveLength(4);
    before.forgetHeld();
    (await opened('/meeting/m17')).askFirst();
    expect(calls().at(-1)).toBe('/api/meetings/m17/log?from=0');
  });

  it('are not those of the wall, nor of a device that still has to say that somebody left', async () => {
    answering(() => ok({}));
    (await opened('/hall')).askFirst();
    (await opened('/hall/token')).askFirst();
    kept.set('ecabinet.sign-out', 'true');
    (await opened('/meeting/m1')).askFirst();
    expect(calls()).toEqual([]);
  });

  it('are asked again beside where no answer has begun after a second, and the one that comes counts', async () => {
    const asked: RequestInit[] = [];
    answering((_address, request) => {
      asked.push(request);
      return asked.length === 1 ? new Promise<Response>(() => undefined) : ok({ who: 'lan' });
    });
    const { askFirst, http } = await opened('/');
    askFirst();
    const answer = http.get('/me');
    await vi.advanceTimersByTimeAsync(900);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toEqual({ who: 'lan' });
    expect(asked.map(({ signal }) => signal!.aborted)).toEqual([true, false]);
  });

  it('are asked again much sooner where the app is on the device, but for the whole of a log', async () => {
    const asked: string[] = [];
    answering((address) => (asked.push(address), new Promise<Response>(() => undefined)));
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
    const { askFirst, noteHeld } = await opened('/meeting/m17');
    noteHeld('m17', 112);
    askFirst();
    await vi.advanceTimersByTimeAsync(400);
    const both = ['/api/me', '/api/meetings/m17/log?from=112'];
    expect(asked).toEqual([...both, ...both]);
    asked.length = 0;
    (await opened('/meeting/m18')).askFirst();
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toEqual(['/api/me', '/api/meetings/m18/log?from=0', '/api/me']);
  });

  it('count no more once somebody has acted, or after ten seconds', async () => {
    let n = 0;
    answering(() => ok({ n: ++n }));
    const acted = await opened('/');
    acted.askFirst();
    await acted.http.post('/sign-in', {});
    expect(await acted.http.get('/me')).toEqual({ n: 3 });
    const waited = await opened('/');
    waited.askFirst();
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await waited.http.get('/me')).toEqual({ n: 5 });
  });

  it('count no more once another tab has signed somebody in or out, and do whatever else it keeps', async () => {
    let n = 0;
    answering(() => ok({ n: ++n }));
    const heard: Array<(event: { key: string | null }) => void> = [];
    vi.stubGlobal('addEventListener', (_what: string, hear: (typeof heard)[number]) => void heard.push(hear));
    const { askFirst, http } = await opened('/meeting/m1');
    askFirst();
    heard.forEach((hear) => hear({ key: 'ecabinet.held' }));
    expect(await http.get('/me')).toEqual({ n: 1 });
    heard.forEach((hear) => hear({ key: 'ecabinet.me' }));
    expect(await http.get('/meetings/m1/log?from=0')).toEqual({ n: 3 });
  });

  it('say when they were asked and answered: by that the server’s clock is read', async () => {
    vi.setSystemTime(1_000_000);
    answering(async () => {
      await new Promise((go) => setTimeout(go, 400));
      return ok({ now: '' });
    });
    const { askFirst, askedFirst } = await opened('/meeting/m1');
    askFirst();
    await vi.advanceTimersByTimeAsync(5_000);
    const { LogPages } = await import('../../client/link/log-pages.ts');
    const pages = new LogPages('m1', (await import('../../client/link/http.ts')).get, askedFirst);
    await pages.from(0, () => false);
    expect(pages.asked).toEqual({ at: 1_000_000, answered: 1_000_400 });
  });

  it('fail as others do where there is no network', async () => {
    answering(() => Promise.reject(new TypeError('failed')));
    const { askFirst, http } = await opened('/');
    askFirst();
    await vi.advanceTimersByTimeAsync(0);
    expect(await http.get('/me')).toMatchObject({ code: 'link/offline' });
  });
});
