/** What stands on a ballot paper, as it is typed at the desk: a person a line. */
import type { BallotPaper } from '../../../../shared/meeting/forms.ts';
import { LEVELS } from '../../../../shared/text/form-desk.ts';

/** Fields of a draft: text alone. */
export interface TypedBallot {
  readonly kind: string;
  readonly way: string;
  readonly people: string;
  readonly seats: string;
  readonly most: string;
}

/** Leaves room for the name of a level behind it. */
const LONGEST = 100;

/** What a prepared vote begins its form with. */
export function typedBallot(ballot: BallotPaper | undefined): TypedBallot {
  const { form, options = [], way = 'public' } = ballot ?? {};
  if (!form) return { kind: 'resolution', way: ballot ? way : 'secret', people: '', seats: '1', most: '1' };
  if (form.kind === 'election') {
    const people = options.map(({ label }) => label).join('\n');
    return { kind: 'election', way, people, seats: String(form.seats), most: String(form.most) };
  }
  const people = form.officers.map(({ label }) => label).join('\n');
  return { kind: form.officers[0]!.options.length > 2 ? 'poll' : 'confidence', way, people, seats: '1', most: '1' };
}

const linesOf = (text: string): string[] => text.normalize('NFC').split('\n').map((one) => one.trim()).filter((one) => one !== '');
const whole = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN);

/**
 * The paper; what is wrong with it where it is none; undefined for a resolution. `delegates`: ids by name, of names that one delegate
 * alone has, so that it is known who stands.
 */
export function ballotTyped(
  { kind, way, people, seats, most }: TypedBallot,
  delegates: ReadonlyMap<string, string>,
): BallotPaper | 'people' | 'numbers' | undefined {
  if (kind === 'resolution') return undefined;
  const lines = linesOf(people);
  const named = lines.map((label, n) => ({ id: delegates.get(label.split(',')[0]!.trim()) ?? `line${n + 1}`, label }));
  const least = kind === 'election' ? 2 : 1;
  const isOnce = new Set(named.map(({ id }) => id)).size === named.length && new Set(lines).size === lines.length;
  const limit = kind === 'election' ? 100 : 60;
  if (lines.length < least || lines.length > limit || !isOnce || lines.some((one) => one.length > LONGEST)) return 'people';
  const taken: BallotPaper['way'] = way === 'public' ? 'public' : 'secret';
  if (kind === 'election') {
    const [sits, marks] = [whole(seats), whole(most)];
    if (![sits, marks].every((one) => one >= 1 && one <= lines.length)) return 'numbers';
    return { way: taken, options: named, form: { kind: 'election', seats: sits, most: marks } };
  }
  const levels = kind === 'poll' ? LEVELS.poll : LEVELS.confidence;
  const officers = named.map(({ id, label }) => ({ id, label, options: levels.map((_one, n) => `${id}-${n + 1}`) }));
  const options = officers.flatMap((one) => levels.map((level, n) => ({ id: one.options[n]!, label: `${one.label}: ${level}` })));
  return { way: taken, options, form: { kind: 'confidence', officers } };
}
