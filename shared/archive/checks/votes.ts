/** Each vote from its opening to its result (RECORD section 5). */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url, utf8 } from '../../base/bytes.ts';
import { canonical } from '../../base/canonical.ts';
import { FILES, voteFile } from '../layout.ts';
import { checkBallots } from './ballots.ts';
import { checkBox } from './checkpoints.ts';
import { readBox } from './box.ts';
import type { VoteHistory } from './history-votes.ts';
import { checkOpening } from './openings.ts';
import type { Check, Subject } from './subject.ts';
import { checkTally } from './tally.ts';

export const votes: Check = {
  name: 'votes',
  run(subject) {
    const { votes: known } = subject.history;
    for (const vote of known.values()) {
      lifecycle(subject, vote);
      checkOpening(subject, vote.vote, vote.opened, vote.opened);
    }
    const folders = new Set(subject.under('votes/').map(({ rest }) => rest.slice(0, rest.indexOf('/'))));
    for (const vote of folders) if (!known.has(vote)) subject.find('vote/never-opened', `votes/${vote}`, 'the log knows no such vote');
  },
};

function lifecycle(subject: Subject, { vote, opened, closing, closed, voided }: VoteHistory): void {
  const where = `${FILES.entries}:${opened.seq}`;
  if (!voided && !closed)
    subject.find('vote/left-open', where, `${vote} was ${closing ? 'being closed, and has no result' : 'never closed'}`);
  if (closed && closing && closed.seq < closing.seq) subject.find('vote/closed-unannounced', `${FILES.entries}:${closed.seq}`, vote);
  let text: string | undefined;
  try {
    text = canonical(opened.raw);
  } catch {
    subject.find('question/shape', where, vote);
  }
  if (text !== undefined && toBase64url(sha256(utf8(text))) !== opened.question)
    subject.find('question/other-hash', where, `${vote}: not the hash of the question’s content`);
  const file = voteFile(vote, 'question.json');
  const written = subject.text(file);
  if (written === undefined) subject.find('question/missing', file, vote);
  else if (text !== undefined && written !== text) subject.find('question/changed', file, 'not what the log opened');
  const { content } = opened;
  if (!content) return;
  if (new Set(content.options.map((one) => one.id)).size !== content.options.length) subject.find('question/option-repeated', where, vote);
  for (const paper of content.papers) {
    if (!subject.history.papers.some((one) => one.sha256 === paper && one.seq < opened.seq))
      subject.find('question/unknown-paper', where, `${vote}: ${paper} was not published before`);
  }
}

export const boxes: Check = {
  name: 'boxes',
  run(subject) {
    for (const vote of publicVotes(subject)) {
      subject.boxes.set(vote.vote, readBox(subject, vote));
      checkBox(subject, vote.vote, subject.boxes.get(vote.vote)!);
    }
  },
};

export const ballots: Check = {
  name: 'ballots',
  async run(subject) {
    for (const vote of publicVotes(subject)) {
      const box = subject.boxes.get(vote.vote);
      if (box) await checkBallots(subject, vote, box);
    }
  },
};

export const tallies: Check = {
  name: 'results',
  run(subject) {
    for (const vote of publicVotes(subject)) {
      const box = subject.boxes.get(vote.vote);
      if (box && vote.closed) checkTally(subject, vote, vote.closed);
    }
  },
};

const publicVotes = (subject: Subject): VoteHistory[] =>
  [...subject.history.votes.values()].filter(({ opened }) => opened.kind === 'public');
