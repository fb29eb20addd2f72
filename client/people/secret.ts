/** A secret election by simulated people: three tellers, one of them with the device; some blank papers, one that is never dropped. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { leastTellers } from '../../shared/meeting/least-tellers.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { randomBytes } from '../link/drop.ts';
import { memoryTellersKeys } from '../link/kept-tellers-keys.ts';
import { TellersDevice } from '../link/tellers-device.ts';
import { each } from './each.ts';
import type { Person } from './person.ts';

/** Prepares the election of the council's chair between two delegates, by secret ballot; answers its vote. */
export async function prepareElection(secretary: Person, item: string, candidates: readonly Person[]): Promise<string> {
  const before = secretary.meeting.votes.order.length;
  const options = candidates.map(({ id, name }) => ({ id, label: name }));
  const ballot = { way: 'secret', options, form: { kind: 'election', seats: 1, most: 1 } };
  const input = { item, text: 'Bầu Chủ tịch Hội đồng nhân dân xã', rule: MAJORITY, papers: [], ballot };
  await secretary.command('prepareVote', input as unknown as Json);
  await secretary.until(({ votes: { order } }) => order.length > before);
  return secretary.meeting.votes.order.at(-1)!;
}

/** The tellers' device of that person, on the meeting that they follow. */
export const tellersDevice = ({ following }: Person): TellersDevice =>
  new TellersDevice(following, { keep: memoryTellersKeys(), random: randomBytes });

const granted = async (act: Promise<unknown>): Promise<void> => {
  const refusal = await act;
  if (isRefusal(refusal)) throw new Error(refusal.code);
};

export interface Secretly {
  readonly vote: string;
  readonly chair: Person;
  readonly tellers: readonly [Person, Person, ...Person[]];
  readonly voters: readonly Person[];
  /** Of the n-th voter; absent: takes a paper and keeps it. */
  readonly choice: (n: number) => string | readonly string[] | undefined;
}

/** From the naming of the tellers to the board that every tablet has looked at. Answers how many papers were dropped. */
export async function holdSecretly({ vote, chair, tellers, voters, choice }: Secretly, say: (what: string) => void): Promise<number> {
  const [head, second] = tellers;
  const state = ({ votes }: Person['meeting']) => votes.votes[vote]?.state;
  await chair.command('nameTellers', { members: tellers.map((one) => one.id) });
  await head.until((now) => now.tellers.members.includes(head.id));
  say('the tellers make their keys and compare them');
  const device = tellersDevice(head);
  await granted(device.makeKeys(vote));
  await second.until((now) => secretOf(now, vote)?.keys !== undefined);
  await second.command('checkKeys', { vote, keys: secretOf(second.meeting, vote)!.keys!.hash });
  await chair.command('openSecretVote', { vote, fewTellers: tellers.length < leastTellers(chair.meeting.tellers.level) });
  say('delegates take their papers and drop them');
  let dropped = 0;
  await each(voters, voters.length, async (one, n) => {
    await one.until((now) => state(now) === 'open');
    await one.takePaper(vote);
    const marked = choice(n);
    if (marked === undefined) return;
    await one.drop(vote, typeof marked === 'string' ? marked : [...marked]);
    dropped++;
  });
  await chair.command('closeSecretVote', { vote });
  await head.until((now) => state(now) === 'sealed');
  say('the tellers open the urn and publish the board; every tablet looks for its paper');
  await granted(device.open(vote));
  await granted(device.publish(vote));
  await each(voters, voters.length, (one) => one.hasSeenBoard(vote));
  await head.until((now) => secretOf(now, vote)?.destroyed === true);
  device.stop();
  return dropped;
}
