/**
 * Ranked papers: another body's alone, named, filled by the quota; the rounds that stand on record follow from the papers, and where the
 * count waited for a lot, from what the chair has drawn.
 */
import { canonical, type Json } from '../../base/canonical.ts';
import { isPeoplesCouncil } from '../../council/council.ts';
import { electedBy, marksOn, type Elected } from '../../meeting/elected.ts';
import { Form, type Choice } from '../../meeting/forms.ts';
import { isRankedPaper, markSays, quotaRule } from '../../meeting/ranked.ts';
import { sameRule, type Rule } from '../../meeting/rules.ts';
import type { Lot } from '../../meeting/transferable.ts';
import { FILES } from '../layout.ts';
import type { Content, VoteHistory } from './history-votes.ts';
import type { Subject } from './subject.ts';

type Ranked = Extract<Form, { kind: 'ranked' }>;

/** The form of a question on which candidates are put in order. */
function rankedIn(content: Content | undefined): Ranked | undefined {
  const form = Form.safeParse(content?.['form']).data;
  return form?.kind === 'ranked' ? form : undefined;
}

/** What is wrong with the marks on one paper, by the names that tell most. */
export function faultsOf(chosen: readonly string[]): string[] {
  const marks = chosen.map(markSays).filter((one) => one !== undefined);
  const [people, places] = [marks.map(({ candidate }) => candidate), marks.map(({ place }) => place)];
  const faults: string[] = [];
  if (new Set(people).size !== people.length) faults.push('stv/candidate-twice');
  if (new Set(places).size !== places.length) faults.push('stv/place-twice');
  else if ([...places].sort((a, b) => a - b).some((place, n) => place !== n + 1)) faults.push('stv/gap');
  return faults;
}

/** @param papersOf every paper that counts */
export function checkRanked(subject: Subject, papersOf: (vote: VoteHistory) => readonly Choice[]): void {
  const { history } = subject;
  const find = (code: string, seq: number, detail: string) => subject.find(code, `${FILES.entries}:${seq}`, detail);
  for (const { vote, opened } of history.onPaper.values())
    if (rankedIn(opened.content)) find('stv/not-named', opened.seq, `${vote}: on printed papers, whose order nobody tells`);
  for (const vote of history.votes.values()) {
    const form = rankedIn(vote.opened.content);
    if (form) checkOne(subject, vote, form, papersOf(vote));
    else for (const { seq } of vote.lots) find('stv/lot', seq, `${vote.vote}: nothing is drawn of it`);
  }
}

function checkOne(subject: Subject, vote: VoteHistory, form: Ranked, papers: readonly Choice[]): void {
  const { history } = subject;
  const { opened, closed, elected, lots, voided } = vote;
  const content = opened.content!;
  const find = (code: string, seq: number, detail: string) => subject.find(code, `${FILES.entries}:${seq}`, `${vote.vote}: ${detail}`);
  const { body } = history.weights;
  const name = String(history.created?.['council'] ?? '');
  if (body === undefined || body > opened.seq || isPeoplesCouncil(name)) find('stv/peoples-council', opened.seq, `${name} ranks no candidates`);
  if (opened.kind !== 'public') find('stv/not-named', opened.seq, 'a secret one');
  if (!isRankedPaper(form, content.options)) find('stv/paper', opened.seq, 'no paper that could be filled in');
  if (!sameRule(content.rule as Rule, quotaRule(form.seats))) find('stv/quota', opened.seq, 'filled by another majority than the quota');
  if (!closed || !elected) return;
  const asks = { options: content.options, form, rule: content.rule as Rule };
  const after = (drawn: readonly Lot[]): Elected => electedBy(asks, marksOn(asks, papers, closed.open.base), papers, drawn);
  follows(find, elected.seq, after([]), elected.decision);
  const drawn: Lot[] = [];
  for (const { seq, by, lot, decision } of lots) {
    const before = after(drawn);
    const waited = before.kind === 'ranked' ? before.lot : undefined;
    const chair = history.chairs.findLast((one) => one.seq < seq)?.member;
    const isOne = waited?.for === lot.for && waited.between.join() === lot.between.join() && lot.between.includes(lot.drawn);
    if (!isOne || by !== chair || (voided && voided.seq < seq)) find('stv/lot', seq, 'not between those, not by the chair, or none was waited for');
    drawn.push(lot);
    follows(find, seq, after(drawn), decision);
  }
  const last = lots.at(-1)?.decision ?? elected.decision;
  const isLeft = last.kind === 'ranked' && last.lot !== undefined;
  if (isLeft && !voided && history.sessionClosed !== undefined) find('stv/lot-missing', elected.seq, 'a lot was never drawn');
}

/** Rounds first: who is elected follows from them. */
function follows(find: (code: string, seq: number, detail: string) => void, seq: number, right: Elected, written: Elected): void {
  const same = (one: unknown, other: unknown): boolean => canonical(one as Json) === canonical(other as Json);
  if (same(right, written)) return;
  const told = JSON.stringify(right).slice(0, 300);
  const isElected = right.kind === 'ranked' && written.kind === 'ranked' && same(right.stages, written.stages) && right.quota === written.quota;
  find(isElected ? 'stv/elected' : 'stv/rounds', seq, `${told} follows`);
}
