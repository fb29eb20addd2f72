/** The voters of the bench's hall in one process, each with a whole tablet but its screen; what the bench has to hear stands in `HallSaid`. */
import { foundCouncil, prepare } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import { Person } from '../../client/people/person.ts';
import { prepareElection } from '../../client/people/secret.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import type { HallSaid, HallSize, Mark } from './secret-hall.ts';

/**
 * So many take a paper at once: each is told to all, and all share one process here. Were it more behind than a ping may be late, the
 * server would take every tablet for gone.
 */
const TAKING = 64;

let go: (() => void) | undefined;
const tell = (said: HallSaid): Promise<void> => {
  process.send!(said);
  return new Promise((done) => (go = done));
};
const mark = (which: Mark): Promise<void> => {
  console.error(`  ${which}`);
  return tell({ mark: which });
};
process.on('message', (message: HallSize | 'go') => (message === 'go' ? go?.() : void run(message)));

async function votePublicly(people: readonly Person[], vote: string, from: Mark, to: Mark): Promise<void> {
  const [chair] = people as [Person];
  await chair.command('openVote', { vote });
  await each(people, people.length, (one) => one.until(({ votes }) => votes.votes[vote]?.state === 'open'));
  await mark(from);
  await each(people, people.length, async (one) => void (await one.vote(vote, 'for')));
  await mark(to);
  await chair.command('closeVote', { vote });
  await chair.until(({ votes }) => votes.votes[vote]!.state === 'sealed');
  await chair.command('announceResult', { vote });
  await chair.until(({ votes }) => votes.votes[vote]!.state === 'closed');
}

async function run({ url, code, voters, looking }: HallSize): Promise<void> {
  // All of them share a core here.
  Person.patience = 600_000;
  const council = await foundCouncil(url, code, { delegates: voters, guests: 0, readableKeys: true }, () => undefined);
  const { delegates: people, secretary } = council;
  const [chair, head, second, third, ...rest] = people as [Person, Person, Person, Person, ...Person[]];
  let election = '';
  const { meeting, votes } = await prepare(council, { items: 1, votes: 2 }, 'Kỳ họp thứ nhất', async () => {
    election = await prepareElection(secretary, secretary.meeting.agenda.items[0]!.item, rest.slice(0, 2));
  });
  // Before anybody follows: hundreds who come in are not what is measured here.
  await secretary.join(meeting);
  await secretary.command('checkInMany', { members: people.map(({ id }) => id) });
  await each(people, 16, (one) => one.join(meeting));
  await chair.command('callToOrder');
  await chair.command('goToItem', { item: chair.meeting.agenda.items[0]!.item });
  const [before, after] = votes as [string, string];
  await votePublicly(people, before, 'public', 'publicEnd');

  const vote = chair.meeting.votes.votes[election] ? election : chair.meeting.votes.order.find((one) => !votes.includes(one))!;
  await chair.command('nameTellers', { members: [head, second, third].map(({ id }) => id) });
  await tell({ tellers: { url, meeting, vote, key: await head.keptKey() } });
  await tell({ ask: 'makeKeys' });
  await second.until((now) => secretOf(now, vote)?.keys !== undefined);
  await second.command('checkKeys', { vote, keys: secretOf(second.meeting, vote)!.keys!.hash });
  await chair.command('openSecretVote', { vote, fewTellers: false });
  await each(people, people.length, (one) => one.until((now) => now.votes.votes[vote]!.state === 'open'));
  await mark('taking');
  await each(people, TAKING, (one) => one.takePaper(vote));
  await mark('taken');
  const candidates = rest.slice(0, 2).map(({ id }) => id);
  await each(people, people.length, (one, n) => one.drop(vote, [candidates[n % 3 === 0 ? 1 : 0]!]));
  await mark('dropped');
  await chair.command('closeSecretVote', { vote });
  await chair.until((now) => now.votes.votes[vote]!.state === 'sealed');
  // Those who look at the board stay: what it takes is each tablet's own.
  for (const one of people.slice(looking)) one.leave();
  await mark('publishing');
  await tell({ ask: 'open' });
  await chair.until((now) => now.votes.votes[vote]!.state === 'closed');
  await mark('published');
  await each(people.slice(0, looking), looking, (one) => one.hasSeenBoard(vote));
  await mark('looked');
  const { result } = chair.meeting.votes.votes[vote]!;
  if (result!.silent !== 0) throw new Error(`${result!.silent} papers are not on the board`);

  // The others come back on a new device: one that holds its paper would first look for it on the board, all in this one process.
  const back = people.slice(looking).map((one) => ({ one, device: one }));
  await each(back, 16, async (who) => {
    who.device = await Person.withKey(url, await who.one.keptKey());
    await who.device.join(meeting);
  });
  const again = [...people.slice(0, looking), ...back.map(({ device }) => device)];
  await votePublicly(again, after, 'again', 'againEnd');
  for (const one of [secretary, ...again]) one.leave();
  process.send!({ over: true } satisfies HallSaid);
}
