import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, onSignedOut, post, read, upload } from '../../client/link/http.ts';
import { online } from '../../client/link/online.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  online.set(true);
});
const answering = (status: number, body: string) => vi.stubGlobal('fetch', vi.fn(async () => new Response(body, { status })));

describe('asking the server', () => {
  it('gives the value, and sends bodies as JSON', async () => {
    answering(200, '{"a":1}');
    expect(await post('/x', { b: 2 })).toEqual({ a: 1 });
    expect(vi.mocked(fetch).mock.calls[0]).toMatchObject(['/api/x', { method: 'POST', body: '{"b":2}', credentials: 'same-origin' }]);
  });

  it('gives a refusal as a value, with the incident of a fault', () => {
    expect(read(422, '{"refusal":{"refused":true,"code":"a/b","params":{"n":1}}}')).toEqual({
      refused: true,
      code: 'a/b',
      params: { n: 1 },
    });
    expect(read(500, '{"refusal":{"refused":true,"code":"border/broke","params":{}},"incident":"i1"}')).toEqual({
      refused: true,
      code: 'border/broke',
      params: { incident: 'i1' },
    });
  });

  it('never throws on what is no answer of ours', () => {
    expect(read(200, '<html>')).toMatchObject({ code: 'link/broke' });
    expect(read(500, '<html>')).toMatchObject({ code: 'link/broke' });
    expect(read(502, '<html>')).toMatchObject({ code: 'link/offline' });
    expect(read(404, 'null')).toMatchObject({ code: 'link/broke' });
    expect(read(500, '{"refusal":"no"}')).toMatchObject({ code: 'link/broke' });
  });

  it('says offline when nobody answers, and online again when somebody does', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('failed'))));
    expect(await get('/x')).toMatchObject({ code: 'link/offline' });
    expect(online.get()).toBe(false);
    answering(200, '{}');
    await get('/x');
    expect(online.get()).toBe(true);
  });

  it('does not take leaving a screen for a lost network', async () => {
    const leaving = new AbortController();
    vi.stubGlobal(
      'fetch',
      vi.fn(
        (_: string, init: RequestInit) =>
          new Promise((_, fail) => init.signal!.addEventListener('abort', () => fail(new DOMException('', 'AbortError')))),
      ),
    );
    const asked = get('/x', leaving.signal);
    leaving.abort();
    expect(await asked).toMatchObject({ code: 'link/offline' });
    expect(online.get()).toBe(true);
  });

  it('tells when nobody is signed in any more', () => {
    const heard = vi.fn();
    const stop = onSignedOut(heard);
    read(401, '{"refusal":{"refused":true,"code":"border/not-signed-in","params":{}}}');
    stop();
    read(401, '{"refusal":{"refused":true,"code":"border/not-signed-in","params":{}}}');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('sending a file', () => {
  /** A request that the browser gives up without a status, as for a lost network. */
  const failing = () =>
    vi.stubGlobal(
      'XMLHttpRequest',
      class {
        readonly upload = {};
        onerror = () => undefined;
        open() {}
        setRequestHeader() {}
        send = () => queueMicrotask(() => this.onerror());
      },
    );

  it('says offline when nobody answers', async () => {
    failing();
    expect(await upload('/papers', new File(['%PDF'], 'a.pdf')).answer).toMatchObject({ code: 'link/offline' });
    expect(online.get()).toBe(false);
  });

  it('does not take a file that is gone since it was chosen, or a folder, for a lost network', async () => {
    failing();
    const gone = new File(['%PDF'], 'a.pdf');
    const unread = { arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
    Object.assign(gone, { slice: () => unread });
    expect(await upload('/papers', gone).answer).toMatchObject({ code: 'papers/file-not-readable' });
    expect(online.get()).toBe(true);
  });
});
