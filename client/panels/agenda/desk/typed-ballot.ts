/** What stands on a ballot paper, as it is typed at the desk: a person a line. */
import { delegates } from '../../../../shared/meeting/access.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { followsOf, sameThresholds, Way, type BallotPaper, type Follows } from '../../../../shared/meeting/forms.ts';
import { marksFor, MOST_MARKS } from '../../../../shared/meeting/ranked.ts';
import { LEVELS } from '../../../../shared/text/form-desk.ts';
import { typedFollows } from '../../../desk/typed-follows.ts';

/** Fields of a draft: text alone. */
export interface TypedBallot {
  readonly kind: string;
  readonly way: string;
  readonly people: string;
  readonly seats: string;
  /** How many may be marked, or put in order; empty, of an order: everybody. */
  readonly most: string;
  /** Thresholds of a vote on confidence, as `typedFollows` has them; empty: the law's. */
  readonly follows: string;
}

/** Leaves room for the name of a level behind it. */
const LONGEST = 100;

/** What a prepared vote begins its form with. */
export function typedBallot(ballot: BallotPaper | undefined): TypedBallot {
  const { form, options = [], way = 'public' } = ballot ?? {};
  if (!form) return { kind: 'resolution', way, people: '', seats: '1', most: '1', follows: '' };
  if (form.kind === 'election') {
    const people = options.map(({ label }) => label).join('\n');
    return { kind: 'election', way, people, seats: String(form.seats), most: String(form.most), follows: '' };
  }
  if (form.kind === 'ranked') {
    const people = form.candidates.map(({ label }) => label).join('\n');
    const places = form.places === form.candidates.length ? '' : String(form.places);
    return { kind: 'ranked', way, people, seats: String(form.seats), most: places, follows: '' };
  }
  const people = form.officers.map(({ label }) => label).join('\n');
  const kind = form.officers[0]!.options.length > 2 ? 'poll' : 'confidence';
  return { kind, way, people, seats: '1', most: '1', follows: form.follows ? typedFollows(followsOf(form)) : '' };
}

const linesOf = (text: string): string[] => text.normalize('NFC').split('\n').map((one) => one.trim()).filter((one) => one !== '');
const whole = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN);

/**
 * Who stands under a name: a delegate, where one alone has it, so that it is known who stands and does not count; and whoever stood
 * on the paper before it was changed.
 */
export function idsByName(meeting: Meeting, before: BallotPaper | undefined): Map<string, string> {
  const ids = new Map<string, string>();
  const names = delegates(meeting).map((id) => ({ id, label: meeting.roll.members.get(id)?.name ?? '' }));
  for (const { id, label } of names) if (names.filter((one) => one.label === label).length === 1) ids.set(label, id);
  const { form, options = [] } = before ?? {};
  const stand = form?.kind === 'confidence' ? form.officers : form?.kind === 'ranked' ? form.candidates : options;
  for (const { id, label } of stand) ids.set(label, id);
  return ids;
}

/** The ids of lines: those that are known, and others that nobody has. */
function identified(lines: readonly string[], ids: ReadonlyMap<string, string>) {
  const taken = new Set(ids.values());
  const free = (n: number): string => (taken.has(`line${n}`) ? free(n + 1) : `line${n}`);
  return lines.map((label) => {
    const id = ids.get(label) ?? ids.get(label.split(',')[0]!.trim()) ?? free(1);
    taken.add(id);
    return { id, label };
  });
}

/**
 * The paper; what is wrong with it where it is none; undefined for a resolution. `ids`: as `idsByName` has them; `follows`: the thresholds
 * of a vote on confidence, said on the paper where they are not the law's.
 */
export function ballotTyped(
  { kind, way, people, seats, most }: Omit<TypedBallot, 'follows'>,
  ids: ReadonlyMap<string, string>,
  follows?: readonly Follows[],
): BallotPaper | 'people' | 'numbers' | undefined {
  if (kind === 'resolution') return undefined;
  const lines = linesOf(people);
  const named = identified(lines, ids);
  const least = kind === 'election' || kind === 'ranked' ? 2 : 1;
  const isOnce = new Set(named.map(({ id }) => id)).size === named.length && new Set(lines).size === lines.length;
  const limit = kind === 'election' || kind === 'ranked' ? 100 : 60;
  if (lines.length < least || lines.length > limit || !isOnce || lines.some((one) => one.length > LONGEST)) return 'people';
  const taken = Way.catch('secret').parse(way);
  if (kind === 'election') {
    const [sits, marks] = [whole(seats), whole(most)];
    if (![sits, marks].every((one) => one >= 1 && one <= lines.length)) return 'numbers';
    return { way: taken, options: named, form: { kind: 'election', seats: sits, most: marks } };
  }
  if (kind === 'ranked') {
    const [sits, places] = [whole(seats), most.trim() === '' ? lines.length : whole(most)];
    if (![sits, places].every((one) => one >= 1 && one <= lines.length) || places * lines.length > MOST_MARKS) return 'numbers';
    const form = { kind: 'ranked' as const, seats: sits, places, candidates: named };
    return { way: 'public', options: marksFor(form), form };
  }
  const levels = kind === 'poll' ? LEVELS.poll : LEVELS.confidence;
  const officers = named.map(({ id, label }) => ({ id, label, options: levels.map((_one, n) => `${id}-${n + 1}`) }));
  const options = officers.flatMap((one) => levels.map((level, n) => ({ id: one.options[n]!, label: `${one.label}: ${level}` })));
  const form = { kind: 'confidence' as const, officers };
  return { way: taken, options, form: sameThresholds(follows, form) ? form : { ...form, follows: [...follows!] } };
}
