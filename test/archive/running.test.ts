/** How a vote ran, as the record has it: what our verifier finds beside what RECORD asks of every one. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forge, makeKeys, story, type Hooks, type Keys, type Writer } from './forge.ts';
import { ManyBundles } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});
const codes = async (hooks: Hooks): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, hooks)), keys.ca.certificate.fingerprint, /^recusal\/|-paused$|conflict$/);

describe('V-61 a pause', () => {
  const waits = (w: Writer, entries: number): void => {
    for (let n = 0; n < entries; n++) w.at();
  };
  const paused = (ballot: 'before' | 'within' | 'after'): Hooks => ({
    async after(w) {
      w.openVote('v9');
      if (ballot === 'before') await w.cast('v9', 'd0', 'for');
      w.entry('votePaused', { votes: ['v9'] }, 'd0');
      waits(w, 20);
      if (ballot === 'within') await w.cast('v9', 'd0', 'for');
      waits(w, 20);
      w.entry('voteResumed', { votes: ['v9'] }, 'd0');
      if (ballot === 'after') await w.cast('v9', 'd0', 'for');
      w.closing('v9');
      w.closed('v9');
    },
  });
  it('in which the box took nothing is accepted', async () => {
    expect(await codes(paused('before'))).toEqual([]);
    expect(await codes(paused('after'))).toEqual([]);
  });
  it('in which the box took a ballot is found', async () => expect(await codes(paused('within'))).toEqual(['ballot/while-paused']));
  it('of a vote that was never opened is found', async () =>
    expect(await codes({ after: (w) => void w.entry('votePaused', { votes: ['v9'] }, 'd0') })).toEqual(['vote/never-opened']));
});

describe('V-65 a conflict of interest', () => {
  const item = 'i9';
  const voting = (w: Writer): void => {
    w.entry('votePrepared', { vote: 'v9', item });
    w.openVote('v9');
  };
  it('of a delegate who sent nothing is accepted', async () =>
    expect(
      await codes({
        async after(w) {
          w.entry('recusalDeclared', { item, member: 'd1' }, 'd1');
          voting(w);
          await w.cast('v9', 'd0', 'for');
          w.closing('v9');
          w.closed('v9');
          w.entry('recusalWithdrawn', { item, member: 'd1' }, 'd1');
        },
      }),
    ).toEqual([]));
  it('of a delegate whose ballot is counted all the same is found; void with its reason it is accepted', async () => {
    const cast = (isVoid: boolean): Hooks => ({
      async after(w) {
        w.entry('recusalDeclared', { item, member: 'd1' }, 'd1');
        voting(w);
        await w.cast('v9', 'd1', 'for');
        w.closing('v9');
        w.closed('v9', (result) => {
          if (!isVoid) return;
          result.void.push({ voter: 'd1', reason: 'conflict' });
          result.counts['for']!--;
          delete result.roll['d1'];
        });
      },
    });
    expect(await codes(cast(false))).toContain('ballot/conflict');
    expect(await codes(cast(true))).toEqual([]);
  });
  it('entered or taken back while the vote runs is found', async () => {
    const during = (type: string): Hooks => ({
      after(w) {
        if (type === 'recusalWithdrawn') w.entry('recusalDeclared', { item, member: 'd1' }, 'd1');
        voting(w);
        w.entry(type, { item, member: 'd1' }, 'd1');
        w.closing('v9');
        w.closed('v9');
      },
    });
    expect(await codes(during('recusalDeclared'))).toEqual(['recusal/while-voting']);
    expect(await codes(during('recusalWithdrawn'))).toEqual(['recusal/while-voting']);
  });
});
