import { describe, expect, it } from 'vitest';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { sentName } from '../../client/desk/paper-files.ts';
import { Uploads } from '../../client/panels/agenda/desk/uploads.ts';

type Answer = PaperTaken | Refusal;

/** A server whose answers come when the test says so. */
function desk() {
  const asked: Array<{
    name: string;
    headers: Readonly<Record<string, string>>;
    progress: (share: number) => void;
    answer: (with_: Answer) => void;
    stopped: boolean;
  }> = [];
  const sent: Array<[string, unknown]> = [];
  let refusing: Refusal | undefined;
  let there = true;
  const heard = new Set<() => void>();
  const reached = {
    get: () => there,
    subscribe: (listener: () => void) => (heard.add(listener), () => void heard.delete(listener)),
    ask: () => Promise.resolve(),
  };
  /** The server is away, or answers again. */
  const away = (is: boolean) => {
    there = !is;
    for (const one of [...heard]) one();
  };
  const uploads = new Uploads((<T>(
    _path: string,
    file: Blob,
    headers: Readonly<Record<string, string>> = {},
    progress: (share: number) => void = () => undefined,
  ) => {
    let answer: (with_: Answer) => void = () => undefined;
    const promise = new Promise<Answer>((done) => (answer = done));
    const one = { name: (file as File).name, headers, progress, answer, stopped: false };
    asked.push(one);
    const stop = () => {
      one.stopped = true;
      answer(refuse('link/stopped'));
    };
    return { answer: promise as unknown as Promise<T | Refusal>, stop };
  }) as never, reached);
  uploads.sendBy(async (type, input) => {
    sent.push([type, input]);
    return refusing;
  });
  const taken = (n: number): PaperTaken => ({ sha256: String(n).repeat(64), pages: n, size: 1000, title: `Tờ trình ${n}`, carries: [] });
  const refuseNext = (refusal?: Refusal) => (refusing = refusal);
  return { away, heard, uploads, asked, sent, taken, list: () => uploads.store.getState(), refuseNext };
}
const settle = () => new Promise((done) => setTimeout(done, 0));
const files = (...names: string[]) => names.map((name) => new File(['%PDF'], name));

describe('papers on their way up', () => {
  it('are sent two at a time; what the server looks at holds up the network only at four', async () => {
    const { uploads, asked, list } = desk();
    uploads.add('i', files('1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf', '6.pdf'));
    expect(asked.map((one) => one.name)).toEqual(['1.pdf', '2.pdf']);
    asked[0]!.progress(1);
    expect(asked.map((one) => one.name)).toEqual(['1.pdf', '2.pdf', '3.pdf']);
    for (const one of [1, 2, 3]) asked[one]!.progress(1);
    expect(list().map((one) => one.state)).toEqual(['checking', 'checking', 'checking', 'checking', 'waiting', 'waiting']);
    asked[3]!.answer(refuse('papers/damaged'));
    await settle();
    expect(list().map((one) => one.state)).toEqual(['checking', 'checking', 'checking', 'refused', 'uploading', 'waiting']);
  });
  it('tell of a name without end as much as a title holds', () => {
    const { uploads, asked } = desk();
    uploads.add('i', files(`${'\u{1D54F}'.repeat(4000)}.pdf`));
    const told = asked[0]!.headers['X-Paper-Name']!;
    expect(told.length).toBeLessThan(8000);
    expect(decodeURIComponent(told)).toMatch(/^(?:\u{1D54F}){300,}$/u);
  });
  it('go before those chosen after them when they are tried again', async () => {
    const { uploads, asked, sent, taken, list } = desk();
    uploads.sendBy(
      async (type, input) => void sent.push([type, input]),
      (item, sha256) =>
        item === 'i' && sent.some(([, input]) => (input as PaperTaken).sha256 === sha256) ? `paper-${sha256[0]}` : undefined,
    );
    uploads.add('i', files('1.pdf', '2.pdf', '3.pdf'));
    uploads.add('other', files('4.pdf'));
    asked[0]!.answer(taken(1));
    asked[1]!.answer(refuse('papers/interrupted'));
    await settle();
    asked[2]!.answer(taken(3));
    asked[3]!.answer(taken(4));
    await settle();
    expect(sent.map(([, input]) => (input as PaperTaken).title)).toEqual(['Tờ trình 1', 'Tờ trình 3', 'Tờ trình 4']);
    uploads.again(list()[0]!.key);
    asked[4]!.answer(taken(2));
    await settle();
    expect(sent.at(-1)).toEqual(['addPaper', { item: 'i', sha256: '2'.repeat(64), title: 'Tờ trình 2', before: 'paper-3' }]);
  });
  it('Y-18 wait while the server is away, and go on by themselves', async () => {
    const { away, heard, uploads, asked, taken, list } = desk();
    uploads.add('i', files('1.pdf', '2.pdf', '3.pdf', '4.pdf'));
    away(true);
    for (const n of [0, 1]) asked[n]!.answer(refuse('link/offline'));
    await settle();
    expect(asked).toHaveLength(2);
    expect(list().map(({ state, broke = false }) => [state, broke])).toEqual([
      ['waiting', true], ['waiting', true], ['waiting', false], ['waiting', false],
    ]);
    // What is chosen meanwhile waits too.
    uploads.add('i', files('5.pdf'));
    expect(asked).toHaveLength(2);
    away(false);
    expect(list().map(({ state, broke = false }) => [state, broke]).slice(0, 3)).toEqual([
      ['uploading', false], ['uploading', false], ['waiting', false],
    ]);
    for (let n = 2; n < 7; n++) {
      asked[n]!.answer(taken(n));
      await settle();
    }
    expect([list(), heard.size]).toEqual([[], 0]);
  });
  it('Y-18 are named when the network breaks off under one for the third time, and hold up nobody', async () => {
    const { away, heard, uploads, asked, list } = desk();
    uploads.add('i', files('1.pdf'));
    for (const n of [0, 1, 2]) {
      away(true);
      asked[n]!.answer(refuse('link/offline'));
      await settle();
      away(false);
    }
    expect(list()).toMatchObject([{ state: 'refused', refusal: { code: 'link/offline' } }]);
    uploads.again(list()[0]!.key);
    away(true);
    asked[3]!.answer(refuse('link/offline'));
    await settle();
    expect(list()).toMatchObject([{ state: 'waiting' }]);
    uploads.end();
    expect([list(), heard.size]).toEqual([[], 0]);
  });
  it('are all tried again at one press after an outage', async () => {
    const { uploads, asked, taken, list } = desk();
    uploads.add('i', files('1.pdf', '2.pdf', '3.pdf'));
    for (let n = 0; n < 3; n++) {
      asked[n]!.answer(refuse('papers/interrupted'));
      await settle();
    }
    expect(list().map((one) => one.state)).toEqual(['refused', 'refused', 'refused']);
    uploads.allAgain();
    expect(list().map((one) => one.state)).toEqual(['uploading', 'uploading', 'waiting']);
    for (let n = 3; n < 6; n++) {
      asked[n]!.answer(taken(n));
      await settle();
    }
    expect(list()).toEqual([]);
  });
  it('go two at a time, and onto the item they were dropped on', async () => {
    const { uploads, asked, sent, taken, list } = desk();
    uploads.add('item1', files('a.pdf', 'b.pdf', 'c.pdf'));
    expect(asked.map((one) => one.name)).toEqual(['a.pdf', 'b.pdf']);
    asked[0]!.answer(taken(1));
    await settle();
    expect(sent).toEqual([['addPaper', { item: 'item1', sha256: '1'.repeat(64), title: 'Tờ trình 1' }]]);
    expect(asked.map((one) => one.name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(list().map((one) => one.name)).toEqual(['b.pdf', 'c.pdf']);
  });
  it('say their name in ASCII, whatever it is, and that they are not classified', () => {
    const { uploads, asked } = desk();
    uploads.add('i', files('Tờ trình số 5 “gấp”.pdf'));
    expect(asked[0]!.headers['X-Paper-Name']).toMatch(/^[\x20-\x7e]+$/);
    expect(asked[0]!.headers['X-Secrecy']).toBe('ordinary');
  });
  it('show a refusal at the file it is about, and can be tried again', async () => {
    const { uploads, asked, sent, taken, list } = desk();
    uploads.add('i', files('a.pdf'));
    asked[0]!.answer(refuse('papers/not-a-pdf'));
    await settle();
    expect(list()).toMatchObject([{ name: 'a.pdf', state: 'refused', refusal: { code: 'papers/not-a-pdf' } }]);
    uploads.again(list()[0]!.key);
    asked[1]!.answer(taken(2));
    await settle();
    expect(sent).toHaveLength(1);
    expect(list()).toEqual([]);
  });
  it('are kept for a second try when the agenda refuses them', async () => {
    const { uploads, asked, taken, list, refuseNext } = desk();
    refuseNext(refuse('papers/already-there', { title: 'x' }));
    uploads.add('i', files('a.pdf'));
    asked[0]!.answer(taken(1));
    await settle();
    expect(list()).toMatchObject([{ state: 'refused', refusal: { code: 'papers/already-there' } }]);
  });
  it('enter in the order in which they were chosen, whichever is looked through first; one refused holds up nobody', async () => {
    const { uploads, asked, sent, taken, list } = desk();
    uploads.add('i', files('1.pdf', '2.pdf', '3.pdf'));
    asked[1]!.answer(taken(2));
    await settle();
    expect(list().map((one) => one.state)).toEqual(['uploading', 'ready', 'uploading']);
    asked[2]!.answer(taken(3));
    await settle();
    expect(sent).toEqual([]);
    asked[0]!.answer(refuse('papers/damaged'));
    await settle();
    expect(sent.map(([, input]) => (input as PaperTaken).title)).toEqual(['Tờ trình 2', 'Tờ trình 3']);
    expect(list().map((one) => one.state)).toEqual(['refused']);
  });
  it('are not sent anew when only the agenda refused them', async () => {
    const { uploads, asked, sent, taken, list, refuseNext } = desk();
    refuseNext(refuse('link/offline'));
    uploads.add('i', files('a.pdf'));
    asked[0]!.answer(taken(1));
    await settle();
    refuseNext();
    uploads.again(list()[0]!.key);
    await settle();
    expect([asked.length, sent.length, list().length]).toEqual([1, 2, 0]);
  });
  it('stay in sight where they carry more than pages, until that was read', async () => {
    const { uploads, asked, taken, list } = desk();
    uploads.add('i', files('a.pdf', 'b.pdf'));
    asked[0]!.answer({ ...taken(1), carries: ['attachments'] });
    asked[1]!.answer(taken(2));
    await settle();
    expect(list()).toMatchObject([{ name: 'a.pdf', state: 'entered', carries: ['attachments'] }]);
    uploads.drop(list()[0]!.key);
    expect(list()).toEqual([]);
  });
  it('stop when told to, without getting onto the agenda, and let the next one go', async () => {
    const { uploads, asked, sent, list } = desk();
    uploads.add('i', files('a.pdf', 'b.pdf', 'c.pdf'));
    uploads.drop(list()[0]!.key);
    await settle();
    expect(asked[0]!.stopped).toBe(true);
    expect(asked.map((one) => one.name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(list().map((one) => one.name)).toEqual(['b.pdf', 'c.pdf']);
    expect(sent).toEqual([]);
  });
  it('replace the paper they were chosen for, which keeps its title', async () => {
    const { uploads, asked, sent, taken } = desk();
    uploads.add('i', files('a.pdf', 'b.pdf'), { replaces: { paper: 'p1', changed: 'Sửa Điều 2' } });
    asked[0]!.answer(taken(1));
    await settle();
    expect(sent).toEqual([['replacePaper', { paper: 'p1', sha256: '1'.repeat(64), changed: 'Sửa Điều 2' }]]);
  });
  it('whose item is gone go to another for no more people than they were for', async () => {
    const { uploads, asked, sent, taken, list } = desk();
    const some = { audience: { members: ['m1'] }, publicTitle: 'Tài liệu nhân sự' };
    const send = async (type: string, input: unknown) => {
      sent.push([type, input]);
      return sent.length > 2 ? undefined : refuse('agenda/unknown-item');
    };
    uploads.sendBy(send, undefined, (item, replaces) => (replaces === 'p1' ? some : item === 'closed' ? { audience: 'delegates' } : undefined));
    uploads.add('i', files('a.pdf'), { replaces: { paper: 'p1' } });
    uploads.add('closed', files('b.pdf'));
    asked[0]!.answer(taken(1));
    asked[1]!.answer(taken(2));
    await settle();
    for (const { key } of list()) uploads.redirect(key, 'j');
    await settle();
    expect(sent.slice(2).map(([, input]) => input)).toEqual([
      { item: 'j', sha256: '1'.repeat(64), title: 'Tờ trình 1', ...some },
      { item: 'j', sha256: '2'.repeat(64), title: 'Tờ trình 2', audience: 'delegates' },
    ]);
  });
  it('replace a paper of a draft without a word', async () => {
    const { uploads, asked, sent, taken } = desk();
    uploads.add('i', files('a.pdf'), { replaces: { paper: 'p1' } });
    asked[0]!.answer(taken(1));
    await settle();
    expect(sent).toEqual([['replacePaper', { paper: 'p1', sha256: '1'.repeat(64) }]]);
  });
  it('tell how far they are', () => {
    const { uploads, asked, list } = desk();
    uploads.add('i', files('a.pdf'));
    asked[0]!.progress(0.5);
    expect(list()[0]).toMatchObject({ state: 'uploading', share: 0.5 });
    asked[0]!.progress(1);
    expect(list()[0]).toMatchObject({ state: 'checking', share: 1 });
  });
});

it('a name is sent whatever a disk holds: letters of two halves are not parted, and half a letter is left out', () => {
  const long = `${'a'.repeat(299)}𠀀${'b'.repeat(500)}`;
  expect(decodeURIComponent(sentName(long))).toBe([...long].slice(0, 600).join(''));
  expect(decodeURIComponent(sentName('Tờ trình\ud800.pdf'))).toBe('Tờ trình.pdf');
});
