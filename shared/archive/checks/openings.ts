/**
 * How votes were opened, whichever way they were taken: over as many delegates as were listed, and at the quorum that the record itself
 * names, or on the chair's recorded word with the very numbers (V-70).
 */
import { needed } from '../../meeting/rules.ts';
import { FILES } from '../layout.ts';
import type { At } from './history-kernel.ts';
import type { Subject } from './subject.ts';

/** What an opening says of itself; a record by other software may say nothing of it. */
export interface Told {
  readonly total?: number | undefined;
  readonly belowQuorum?: { readonly present: number; readonly needed: number } | undefined;
}

/**
 * Finds an opening by somebody who did not chair, over another number of delegates than were listed, and one below the quorum without
 * the chair's word, or with a word that tells it otherwise.
 */
export function checkOpening(subject: Subject, vote: string, at: At, { total, belowQuorum: word }: Told): void {
  const { history } = subject;
  const say = (code: string, detail: string) => subject.find(code, `${FILES.entries}:${at.seq}`, `${vote}: ${detail}`);
  const chair = history.chairs.findLast((one) => one.seq < at.seq)?.member;
  if (chair !== undefined && chair !== at.by) say('vote/no-duty', `opened by ${at.by ?? 'nobody'}, who did not chair`);
  const all = history.delegatesAt(at.seq);
  if (total !== undefined && total !== all.length) say('vote/total', `${all.length} delegates; written is ${total}`);
  checkQuorum(subject, vote, at, word);
}

/** Where the record names a quorum; `word`: of the chair, below it. */
export function checkQuorum(subject: Subject, vote: string, at: At, word: Told['belowQuorum']): void {
  const { history } = subject;
  const share = history.quorums.findLast((one) => one.seq < at.seq)?.share;
  if (!share) return;
  const say = (detail: string) => subject.find('vote/quorum', `${FILES.entries}:${at.seq}`, `${vote}: ${detail}`);
  const all = history.delegatesAt(at.seq);
  const present = all.filter((one) => history.presentAt(one, at.seq)).length;
  const least = needed(all.length, { base: 'total', fraction: [...share], strict: false });
  if (all.length > 0 && present >= least) {
    if (word) say(`the word of a lost quorum; ${present} were there, needed are ${least}`);
  } else if (!word) say(`${present} were there, needed are ${least}; without the chair’s word`);
  else if (word.present !== present || word.needed !== least)
    say(`${present} were there, needed are ${least}; the chair’s word has ${word.present} and ${word.needed}`);
}
