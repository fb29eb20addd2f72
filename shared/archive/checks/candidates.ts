/**
 * Who stands in an election: lists are told as what was nominated and withdrawn, closed as they stood, adopted before their ballot is
 * prepared, and the ballot holds nobody else and nobody less; the new vote after a tie is between those tied, on the seats that were left.
 */
import { z } from 'zod';
import { canonical, type Json } from '../../base/canonical.ts';
import { Id } from '../../base/ids.ts';
import { labelOf } from '../../meeting/candidates.ts';
import { Form } from '../../meeting/forms.ts';
import { FILES } from '../layout.ts';
import { Rule, type VoteHistory } from './history-votes.ts';
import type { PaperHistory } from './history-paper.ts';
import type { Subject } from './subject.ts';

const list = Id;
const Person = z.looseObject({ candidate: Id, name: z.string(), about: z.string().optional() });
const Told = z.looseObject({ list, title: z.string(), seats: z.number().int(), rule: Rule });
const shapes = {
  listProposed: Told.extend({ candidates: z.array(Person) }),
  listAmended: Told.extend({ candidates: z.array(Person).optional() }),
  candidateNominated: Person.extend({ list }),
  candidateWithdrawn: z.looseObject({ list, candidate: Id }),
  listClosed: z.looseObject({ list, candidates: z.array(Id) }),
  listReopened: z.looseObject({ list }),
  listPut: z.looseObject({ list, vote: Id }),
  ballotPrepared: z.looseObject({ list, vote: Id }),
  runoffPrepared: z.looseObject({ vote: Id, follows: Id }),
};
type Type = keyof typeof shapes;
type Open<T extends Type> = z.infer<(typeof shapes)[T]>;

interface Standing {
  told: Open<'listProposed'>;
  people: Array<z.infer<typeof Person>>;
  closed: boolean;
  /** The vote on it as it is closed. */
  vote?: string;
}

type Find = (code: string, detail: string) => void;
/** By ballots on tablets, or on printed papers. */
type Taken = VoteHistory | PaperHistory;
/** A list's state when something followed from it. */
type Snapshot = Readonly<Standing> & { readonly seq: number };

class Lists {
  readonly lists = new Map<string, Standing>();
  /** By vote. */
  readonly puts = new Map<string, Snapshot>();
  readonly ballots = new Map<string, Snapshot>();
  readonly runoffs = new Map<string, { readonly follows: string; readonly seq: number }>();

  take(type: Type, open: unknown, seq: number, find: Find): void {
    if (type === 'runoffPrepared') {
      const { vote, follows } = open as Open<'runoffPrepared'>;
      this.runoffs.set(vote, { follows, seq });
      return;
    }
    const { list: id } = open as { readonly list: string };
    if (type === 'listProposed') {
      const told = open as Open<'listProposed'>;
      this.lists.set(id, { told, people: [...told.candidates], closed: false });
      return;
    }
    const one = this.lists.get(id);
    if (!one) return find('election/list-unknown', `${type} of ${id}`);
    const needsOpen = ['listAmended', 'candidateNominated', 'candidateWithdrawn', 'listClosed'].includes(type);
    if (needsOpen && one.closed) return find('election/list-after-closing', `${type} of ${id}`);
    if (!needsOpen && !one.closed) return find('election/list-not-closed', `${type} of ${id}`);
    step(one, type, open, find);
    if (type === 'listPut') this.puts.set((open as Open<'listPut'>).vote, { ...one, seq });
    if (type === 'ballotPrepared') this.ballots.set((open as Open<'ballotPrepared'>).vote, { ...one, seq });
  }
}

/** What an entry does to its list. */
function step(one: Standing, type: Type, open: unknown, find: Find): void {
  if (type === 'listAmended') {
    const { candidates, ...told } = open as Open<'listAmended'>;
    one.told = { ...told, candidates: [] };
    if (candidates) one.people = [...candidates];
  }
  if (type === 'candidateNominated') one.people = [...one.people, open as Open<'candidateNominated'>];
  if (type === 'candidateWithdrawn') {
    const { candidate } = open as Open<'candidateWithdrawn'>;
    if (!one.people.some((each) => each.candidate === candidate)) find('election/list-unknown', `${candidate} is not on the list`);
    one.people = one.people.filter((each) => each.candidate !== candidate);
  }
  if (type === 'listClosed') {
    const ids = one.people.map(({ candidate }) => candidate);
    const { candidates } = open as Open<'listClosed'>;
    if (JSON.stringify(candidates) !== JSON.stringify(ids)) find('election/list-other-candidates', `${ids.join(', ')} stand on it`);
    one.closed = true;
  }
  if (type === 'listReopened') {
    one.closed = false;
    delete one.vote;
  }
  if (type === 'listPut') one.vote = (open as Open<'listPut'>).vote;
}

/** Reads what the log tells of lists, then holds the votes that were opened against it. */
export function checkCandidates(subject: Subject): void {
  const lists = new Lists();
  for (const [seq, entry] of subject.log.entries.entries()) {
    if (!entry || !Object.hasOwn(shapes, entry.type)) continue;
    const find: Find = (code, detail) => subject.find(code, `${FILES.entries}:${seq}`, detail);
    const parsed = shapes[entry.type as Type].safeParse(entry.open);
    if (parsed.success) lists.take(entry.type as Type, parsed.data, seq, find);
    else find('entry/shape', entry.type);
  }
  const { votes, onPaper } = subject.history;
  for (const vote of [...votes.values(), ...onPaper.values()]) checkVote(subject, lists, vote);
}

function checkVote(subject: Subject, lists: Lists, vote: Taken): void {
  const first = firstOf(subject, vote.vote);
  const [put, ballot, runoff] = [lists.puts.get(first), lists.ballots.get(first), lists.runoffs.get(first)];
  const find: Find = (code, detail) => subject.find(code, `${FILES.entries}:${vote.opened.seq}`, `${vote.vote}: ${detail}`);
  if (put) putToTheVote(vote, put, find);
  if (ballot) {
    const options = ballot.people.map((one) => ({ id: one.candidate, label: labelOf(one) }));
    const { seats, rule, title } = ballot.told;
    sameBallot(vote, { options, seats, rule, text: title }, 'election/other-candidates', find);
    const stands = [ballot.seq, vote.opened.seq].every((seq) => isAdopted(subject, ballot.vote, seq));
    if (!stands) find('election/list-not-adopted', `the list ${ballot.told.list} was not adopted then`);
  }
  if (runoff) afterTie(subject, vote, runoff, find);
}

function firstOf({ history: { repeats } }: Subject, vote: string): string {
  let first = vote;
  for (let left = repeats.size; left > 0; left--) first = repeats.get(first) ?? first;
  return first;
}

/** Whether the vote on a list, or one that repeats it, has adopted it once the entry `seq` was in the log, and stands. */
function isAdopted(subject: Subject, put: string | undefined, seq: number): boolean {
  if (put === undefined) return false;
  const shown = subject.log.entries.slice(0, seq).some((one) => {
    const { vote, outcome } = (one?.open ?? {}) as { readonly vote?: string; readonly outcome?: string };
    return one?.type === 'handsDecided' && vote !== undefined && firstOf(subject, vote) === put && outcome === 'adopted';
  });
  const { votes, onPaper } = subject.history;
  const all: Taken[] = [...votes.values(), ...onPaper.values()].filter((one) => firstOf(subject, one.vote) === put);
  return shown || all.some((one) => {
    const { closed, voided } = one;
    const isThere = closed !== undefined && closed.seq < seq && !(voided && voided.seq < seq);
    const heavy = subject.history.weights.decided.get(one.vote)?.open.outcome;
    const also = 'decided' in one ? one.decided?.open.outcome : undefined;
    return isThere && (heavy ?? also ?? closed.open.outcome) === 'adopted';
  });
}

/** As many names as a question has room for. */
const ROOM = 1000;

function putToTheVote({ opened }: Taken, { people }: Snapshot, find: Find): void {
  const { content } = opened;
  if (!content) return;
  const names = people.map(({ name }) => name);
  const left = names.filter((one) => !content.text.includes(one));
  const isSecret = 'kind' in opened && opened.kind !== 'public';
  if (isSecret || content['form'] !== undefined) find('election/list-other-question', 'a list is voted on for or against, not in secret');
  if (left.length > 0 && names.join('').length < ROOM) find('election/list-other-question', `${left.join(', ')} not named`);
}

interface Ballot {
  readonly options: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly seats: number;
  readonly rule: z.infer<typeof Rule>;
  readonly text?: string;
}

function sameBallot({ opened: { content } }: Taken, { options, seats, rule, text }: Ballot, code: string, find: Find): void {
  if (!content) return;
  const form = Form.safeParse(content['form']).data;
  const asked = content.options.map(({ id, label }) => ({ id, label }));
  const same = (one: unknown, other: unknown): boolean => canonical(one as Json) === canonical(other as Json);
  if (!same(asked, options)) find(code, `${options.map(({ label }) => label).join('; ')} stand`);
  if (form?.kind !== 'election' || form.seats !== seats) find(code, `${seats} to be elected`);
  if (!same(content.rule, rule)) find(code, 'another majority than was said');
  if (text !== undefined && content.text !== text) find(code, 'another office than on the list');
}

function afterTie({ history }: Subject, vote: Taken, { follows, seq }: { follows: string; seq: number }, find: Find): void {
  const before: Taken | undefined = history.votes.get(follows) ?? history.onPaper.get(follows);
  const form = Form.safeParse(before?.opened.content?.['form']).data;
  const decision = before?.elected?.decision;
  const isThere = before?.elected !== undefined && before.elected.seq < seq && !(before.voided && before.voided.seq < vote.opened.seq);
  if (!isThere || form?.kind !== 'election' || decision?.kind !== 'election' || decision.tied.length === 0)
    return find('election/runoff-of-nothing', `no tie in ${follows}`);
  const { options, rule } = before.opened.content!;
  const tied = options.filter(({ id }) => decision.tied.includes(id)).map(({ id, label }) => ({ id, label }));
  sameBallot(vote, { options: tied, seats: form.seats - decision.elected.length, rule }, 'election/other-runoff', find);
}
