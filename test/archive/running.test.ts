/** How a vote ran, as the record has it: what our verifier finds beside what RECORD asks of every one. */
import 'reflect-metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../shared/archive/verify.ts';
import { forge, makeKeys, story, type Hooks, type Keys, type Writer } from './forge.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});
const codes = async (hooks: Hooks): Promise<string[]> => {
  const { findings } = await verify(await forge(await story(keys, hooks)), keys.ca.certificate.fingerprint);
  return [...new Set(findings.map((one) => one.code))];
};

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
