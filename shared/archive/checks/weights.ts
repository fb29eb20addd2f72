/** Weights of votes: in another body than a People's Council alone, fixed before a vote opens; what they come to is weighed again. */
import { isPeoplesCouncil } from '../../council/council.ts';
import { weigh } from '../../meeting/weighed.ts';
import { FILES } from '../layout.ts';
import { chairDecides } from './history-spoken.ts';
import type { VoteHistory } from './history-votes.ts';
import { besideBox } from './spoken.ts';
import type { Check, Subject } from './subject.ts';

export const weights: Check = {
  name: 'weights',
  run(subject) {
    const { history } = subject;
    const { set, body } = history.weights;
    const find = (code: string, seq: number, detail: string) => subject.find(code, `${FILES.entries}:${seq}`, detail);
    const name = String(history.created?.['council'] ?? '');
    if (body !== undefined && isPeoplesCouncil(name)) find('weights/peoples-council', body, `${name} is named another body`);
    for (const { seq, by, of } of set) {
      if (body === undefined || body > seq) find('weights/peoples-council', seq, 'no other body is named before');
      if (by === undefined || history.listedAs(by, seq) !== 'secretary') find('weights/no-duty', seq, `${by} is no secretary`);
      const strangers = Object.keys(of).filter((one) => history.listedAs(one, seq) !== 'delegate');
      if (strangers.length > 0) find('weights/unknown-member', seq, strangers.join(', '));
    }
    for (const vote of history.votes.values()) checkOne(subject, vote);
    // Papers say nothing of whose they are: they are never weighed, and nothing is weighed anew beside them.
    for (const { vote, opened, closed, voided } of history.onPaper.values()) {
      const before = set.findLast(({ seq }) => seq < opened.seq)?.of ?? {};
      if (Object.keys(before).length > 0) find('weights/resolutions-alone', opened.seq, `${vote}: papers, that nobody could weigh`);
      const end = closed?.seq ?? voided?.seq ?? Infinity;
      for (const { seq } of set) if (seq > opened.seq && seq < end) find('weights/while-open', seq, `set while ${vote} was on papers`);
    }
  },
};

function checkOne(subject: Subject, vote: VoteHistory): void {
  const { history } = subject;
  const { opened, closed } = vote;
  const { content } = opened;
  const told = history.weights.decided.get(vote.vote);
  const find = (code: string, detail: string) =>
    subject.find(code, `${FILES.entries}:${(told ?? closed ?? opened).seq}`, `${vote.vote}: ${detail}`);
  const of = history.weights.set.findLast(({ seq }) => seq < opened.seq)?.of ?? {};
  if (Object.keys(of).length === 0) {
    if (told) find('weights/none', 'weighed, and no weights stood when it was opened');
    return;
  }
  const total = history.delegatesAt(opened.seq);
  const lacking = total.filter((one) => of[one] === undefined);
  if (lacking.length > 0) find('weights/missing', `none of ${lacking.join(', ')}`);
  if (opened.kind !== 'public' || content?.['form'] !== undefined) find('weights/resolutions-alone', 'no ballots that could be weighed');
  if (content && chairDecides(history, vote.vote, content.rule)) find('weights/casting-vote', 'the chair’s opinion decides no weighed vote');
  if (!closed || !content) return;
  if (!told) return find('weights/not-weighed', 'counted, and what the weights come to is not on record');
  const heard = besideBox(vote).map(({ member, choice }) => [member, choice] as const);
  const roll = { ...closed.open.roll, ...Object.fromEntries(heard) };
  const end = vote.closing?.seq ?? opened.seq;
  const present = total.filter(
    (one) => Object.hasOwn(roll, one) || (history.listedAs(one, end) === 'delegate' && history.presentAt(one, end)),
  );
  const follows = weigh(of, content.options, content.rule, { total, present, roll });
  const { open } = told;
  const options = new Set([...Object.keys(follows.weights), ...Object.keys(open.weights)]);
  for (const id of options)
    if (follows.weights[id] !== open.weights[id])
      find('weights/sum', `${id} weighs ${follows.weights[id] ?? 'nothing'}; written is ${open.weights[id] ?? 'nothing'}`);
  if (follows.base !== open.base) find('weights/base', `${follows.base}; written is ${open.base}`);
  if (follows.needed !== open.needed) find('weights/needed', `${follows.needed}; written is ${open.needed}`);
  if (follows.outcome !== open.outcome) find('weights/outcome', `${open.outcome} does not follow`);
}
