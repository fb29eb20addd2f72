import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderClosed, type ReaderFault } from '../../client/reader/fault.ts';
import { CHUNK, PAUSES, RangedFile, STALL, type Connection } from '../../client/reader/ranged-file.ts';

const FILE = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
/** Compared as text: element by element takes seconds. */
const plain = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
type Answer = (begin: number, end: number, signal: AbortSignal) => Response | Promise<Response>;

const part = (begin: number, end: number, over: { headers?: Record<string, string>; bytes?: Uint8Array<ArrayBuffer> } = {}): Response =>
  new Response(over.bytes ?? FILE.slice(begin, Math.min(end, FILE.length)), {
    status: 206,
    headers: { 'content-range': `bytes ${begin}-${Math.min(end, FILE.length) - 1}/${FILE.length}`, etag: '"a"', ...over.headers },
  });

/** A server that gives the answers in turn, the last one for ever. */
function serving(...answers: Answer[]) {
  const asked: string[] = [];
  const told: Connection[] = [];
  let online = true;
  const fetcher: typeof fetch = async (_url, init) => {
    const range = new Headers(init?.headers).get('range') ?? '';
    asked.push(range);
    const [, begin, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer!(Number(begin), Number(last) + 1, init!.signal!);
  };
  const file = new RangedFile('/api/meetings/m/papers/x', { fetch: fetcher, online: () => online, onConnection: (now) => told.push(now) });
  return { file, asked, told, goOffline: () => (online = false) };
}
const right: Answer = (begin, end) => part(begin, end);
const status = (code: number): Answer => () => new Response('{}', { status: code });
const noNetwork: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
/** Neither answers nor fails until it is given up. */
const silent: Answer = (_begin, _end, signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
const kindOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no fault',
    (error: ReaderFault) => error.kind ?? error.name,
  );

describe('reading a file by ranges', () => {
  it('fetches the first 64 KB and learns the length from the same answer', async () => {
    const { file, asked } = serving(right);
    const seed = await file.open();
    expect(asked).toEqual(['bytes=0-65535']);
    expect(seed.length).toBe(FILE.length);
    expect(plain(seed.bytes)).toBe(plain(FILE.slice(0, CHUNK)));
    expect(file.fetched).toBe(CHUNK);
  });

  it('gives exactly the bytes asked for, the last piece cut at the end of the file', async () => {
    const { file, asked } = serving(right);
    await file.open();
    expect(plain(await file.read(65_536, 131_072))).toBe(plain(FILE.slice(65_536, 131_072)));
    expect(plain(await file.read(196_608, 200_000))).toBe(plain(FILE.slice(196_608)));
    expect(asked.slice(1)).toEqual(['bytes=65536-131071', 'bytes=196608-199999']);
  });

  it('tells whoever it is handed to of its network from then on, and asks by them', async () => {
    const { file, told } = serving(noNetwork);
    const opened = kindOf(file.open());
    await vi.waitFor(() => expect(told).toEqual(['retrying']));
    const heard: string[] = [];
    const asked: string[] = [];
    file.handTo({
      fetch: (_url, init) => {
        const range = new Headers(init?.headers).get('range')!;
        asked.push(range);
        return Promise.resolve(part(0, CHUNK));
      },
      online: () => true,
      onConnection: (now) => heard.push(now),
    });
    file.retryNow();
    expect(await opened).toBe('no fault');
    expect([told, heard, asked]).toEqual([['retrying'], ['retrying', 'fine'], ['bytes=0-65535']]);
  });

  it('takes a file smaller than a chunk whole', async () => {
    const small = FILE.slice(0, 900);
    const { file } = serving(() => new Response(small, { status: 206, headers: { 'content-range': 'bytes 0-899/900' } }));
    expect(await file.open()).toEqual({ length: 900, bytes: small });
  });

  it('asks beside the first piece for what its beginning says is wanted at once, and gives that out of one answer', async () => {
    const { file, asked } = serving(right);
    const begins: string[] = [];
    await file.open((first) => (begins.push(plain(first.slice(0, 4))), 140_000));
    expect(begins).toEqual([plain(FILE.slice(0, 4))]);
    // As far as it says, to the next step.
    expect(asked).toEqual(['bytes=0-65535', 'bytes=65536-147455']);
    expect(plain(await file.read(65_536, 131_072))).toBe(plain(FILE.slice(65_536, 131_072)));
    expect(plain((await file.ahead(131_072, 147_456))!)).toBe(plain(FILE.slice(131_072, 147_456)));
    expect([file.ahead(131_072, 147_457), file.ahead(0, 10)]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(2);
    // What is behind it is fetched alone.
    expect(plain(await file.read(131_072, 196_608))).toBe(plain(FILE.slice(131_072, 196_608)));
    expect(asked.slice(2)).toEqual(['bytes=147456-196607']);
    await file.read(196_608, 200_000);
    expect(asked).toHaveLength(4);
  });

  it.each([undefined, 0, 60_000])('asks for nothing more where %s says that nothing is', async (to) => {
    const { file, asked } = serving(right);
    await file.open(() => to);
    expect(asked).toHaveLength(1);
  });

  it('joins nothing that came ahead to a first piece of another file', async () => {
    const other: Answer = (begin, end) => part(begin, end, { headers: { etag: '"b"' } });
    // The first answer breaks off behind its beginning; the file is another one when it is asked for again.
    const broken: Answer = (begin, end) => part(begin, end, { bytes: FILE.slice(0, 500) });
    const { file, asked } = serving(broken, right, other);
    vi.useFakeTimers();
    const opened = file.open(() => 140_000);
    await vi.advanceTimersByTimeAsync(PAUSES[0]!);
    await opened;
    vi.useRealTimers();
    expect(file.version).toBe('"b"');
    expect(plain(await file.read(65_536, 131_072))).toBe(plain(FILE.slice(65_536, 131_072)));
    expect(asked.slice(1)).toEqual(['bytes=65536-147455', 'bytes=0-65535', 'bytes=65536-131071']);
  });

  it('makes do with a server that knows no ranges', async () => {
    const { file } = serving(() => new Response(FILE));
    const seed = await file.open();
    expect([seed.length, plain(seed.bytes)]).toEqual([FILE.length, plain(FILE)]);
    expect(plain(await file.read(70_000, 70_010))).toBe(plain(FILE.slice(70_000, 70_010)));
  });

  it.each([
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'missing'],
    [410, 'missing'],
    [418, 'broken'],
  ])('says a %i at once, as %s', async (code, kind) => {
    const { file, asked } = serving(status(code));
    expect(await kindOf(file.open())).toBe(kind);
    expect(asked).toHaveLength(1);
  });

  it('takes an empty file for no PDF', async () => {
    expect(await kindOf(serving(status(416)).file.open())).toBe('not-a-pdf');
  });

  it.each<[string, Record<string, string>]>([
    ['no Content-Range', { 'content-range': '' }],
    ['an unknown total', { 'content-range': 'bytes 0-65535/*' }],
    ['an end past the total', { 'content-range': 'bytes 0-65535/100' }],
    ['an end before the beginning', { 'content-range': 'bytes 9-3/200000' }],
    ['a number without end', { 'content-range': `bytes 0-65535/${'9'.repeat(400)}` }],
  ])('trusts no answer with %s', async (_what, headers) => {
    expect(await kindOf(serving((begin, end) => part(begin, end, { headers })).file.open())).toBe('broken');
  });

  it('never joins pieces of two files: another length, another version, gone past the end', async () => {
    const other: Answer[] = [
      (begin, end) => part(begin, end, { headers: { 'content-range': `bytes ${begin}-${end - 1}/300000` } }),
      (begin, end) => part(begin, end, { headers: { etag: '"b"' } }),
      status(416),
      () => new Response(FILE.slice(0, 150_000)),
    ];
    for (const answer of other) {
      const { file } = serving(right, answer);
      await file.open();
      expect(await kindOf(file.read(65_536, 131_072))).toBe('changed');
    }
  });

  it('refuses a piece from another place than the one asked for', async () => {
    const { file } = serving(right, () => part(0, CHUNK));
    await file.open();
    expect(await kindOf(file.read(65_536, 131_072))).toBe('broken');
  });
});

describe('while the network is gone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each<[string, Answer]>([
    ['a lost network', noNetwork],
    ['an overloaded server', status(503)],
    ['too many requests', status(429)],
    ['a piece cut short', (begin, end) => part(begin, end, { bytes: FILE.slice(begin, begin + 10) })],
    ['a whole file cut short', () => new Response(FILE.slice(0, 10), { headers: { 'content-length': '200000' } })],
  ])('asks again after %s, and says so only meanwhile', async (_what, bad) => {
    const { file, asked, told } = serving(right, bad, bad, right);
    await file.open();
    const piece = file.read(65_536, 131_072);
    await vi.advanceTimersByTimeAsync(PAUSES[0]! - 1);
    expect(asked).toHaveLength(2);
    expect(told).toEqual(['retrying']);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(PAUSES[1]!);
    expect(plain(await piece)).toBe(plain(FILE.slice(65_536, 131_072)));
    expect(told).toEqual(['retrying', 'fine']);
  });

  it('goes on asking for as long as it takes, at most every eight seconds', async () => {
    const { file, asked } = serving(noNetwork);
    const opening = kindOf(file.open());
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked.length).toBeGreaterThan(440);
    expect(asked.length).toBeLessThan(460);
    file.close();
    expect(await opening).toBe('ReaderClosed');
  });

  it('asks at once when told to, and tells a device without network from a server out of reach', async () => {
    const { file, asked, told, goOffline } = serving(noNetwork, right);
    goOffline();
    const opening = file.open();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['offline']);
    file.retryNow();
    expect((await opening).length).toBe(FILE.length);
    expect(asked).toHaveLength(2);
  });

  it('says "fine" only when nothing is failing any more', async () => {
    const { file, told } = serving(right, noNetwork, noNetwork, right);
    await file.open();
    const pieces = [file.read(65_536, 131_072), file.read(131_072, 196_608)];
    await vi.advanceTimersByTimeAsync(PAUSES[0]!);
    await Promise.all(pieces);
    expect(told).toEqual(['retrying', 'fine']);
  });

  it('gives up an answer that never comes, and asks again', async () => {
    const { file, asked } = serving(silent, right);
    const opening = file.open();
    await vi.advanceTimersByTimeAsync(STALL - 1);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1 + PAUSES[0]!);
    expect((await opening).length).toBe(FILE.length);
  });

  it('does not give up a slow answer that keeps coming', async () => {
    const dripping: Answer = (begin, end) => {
      const bytes = FILE.slice(begin, end);
      let at = 0;
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, STALL / 2));
          controller.enqueue(bytes.slice(at, (at += 16_384)));
          if (at >= bytes.length) controller.close();
        },
      });
      return new Response(body, { status: 206, headers: { 'content-range': `bytes ${begin}-${end - 1}/${FILE.length}` } });
    };
    const { file, asked } = serving(dripping);
    const opening = file.open();
    await vi.advanceTimersByTimeAsync(STALL * 4);
    expect(plain((await opening).bytes)).toBe(plain(FILE.slice(0, CHUNK)));
    expect(asked).toHaveLength(1);
  });

  it('stops everything when it is closed', async () => {
    const { file, asked } = serving(right, silent, noNetwork);
    await file.open();
    const pieces = [file.read(65_536, 131_072), file.read(131_072, 196_608)].map((one) => one.catch((error: unknown) => error));
    await vi.advanceTimersByTimeAsync(10);
    file.close();
    for (const piece of await Promise.all(pieces)) expect(piece).toBeInstanceOf(ReaderClosed);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(3);
    await expect(file.read(0, 10)).rejects.toBeInstanceOf(ReaderClosed);
  });
});
