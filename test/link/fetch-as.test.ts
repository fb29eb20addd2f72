/** What pages fetch beside questions: it says who asks, and somebody else in the meantime is no fault of a paper. */
import { afterEach, expect, test, vi } from 'vitest';
import { AS_HEADER } from '../../shared/wire/http.ts';
import { dropAt } from '../../client/link/drop.ts';
import { fetchAs } from '../../client/link/fetch-as.ts';
import { believe } from '../../client/link/http.ts';
import { linkAs } from '../../client/link/link-as.ts';
import { faultOfStatus } from '../../client/reader/fault.ts';
import { RangedFile } from '../../client/reader/ranged-file.ts';

afterEach(() => {
  believe(undefined);
  vi.unstubAllGlobals();
});

test('X-30 a paper is fetched in the name of whoever the page is for', async () => {
  const asked: Array<Record<string, string>> = [];
  vi.stubGlobal('fetch', async (_address: string, request?: RequestInit) => {
    asked.push(Object.fromEntries(new Headers(request?.headers)));
    return new Response(new Uint8Array(3), { headers: { 'content-length': '3' } });
  });
  believe('lan');
  await new RangedFile('/p', { fetch: fetchAs, online: () => true, onConnection: () => undefined }).open(() => undefined);
  believe(undefined);
  await fetchAs('/p');
  expect(asked.map((one) => one[AS_HEADER])).toEqual(['lan', undefined]);
  expect(asked[0]!['range']).toMatch(/^bytes=0-/);
});

test('X-30 what is dropped into an urn says nothing of who is signed in', async () => {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_address: string, request: RequestInit) => {
    asked.push(request);
    return new Response('{}');
  });
  believe('lan');
  await dropAt('')('/urns/m/v', new Uint8Array(8), 'word');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' });
  expect(JSON.stringify(asked[0])).not.toContain('lan');
  expect(new Headers(asked[0]!.headers).has(AS_HEADER)).toBe(false);
});

test('X-30 while somebody else is signed in a paper is not broken: it comes once its reader is back', () => {
  expect(faultOfStatus(409)).toBeUndefined();
  expect(faultOfStatus(400)?.kind).toBe('broken');
});

test('X-36 a plain link says in its address who asks, and nothing before anybody is known', () => {
  expect(linkAs('/api/x.pdf')).toBe('/api/x.pdf');
  believe('la&n');
  expect([linkAs('/api/x.pdf'), linkAs('/api/x.pdf?of=1')]).toEqual(['/api/x.pdf?as=la%26n', '/api/x.pdf?of=1&as=la%26n']);
});
