/** An election in public by simulated people, from the list that was proposed before: nominated in the room, adopted, then voted on. */
import type { Json } from '../../shared/base/canonical.ts';
import { standing, type CandidateList } from '../../shared/meeting/candidates.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { each } from './each.ts';
import type { Person } from './person.ts';

/** The secretary enters a list while the meeting is a draft; answers its id. */
export async function proposeList(secretary: Person, item: string, candidates: readonly Person[]): Promise<string> {
  const input = { item, title: 'Bầu Phó Trưởng ban Pháp chế', seats: 1, candidates: candidates.map((one) => ({ member: one.id })) };
  await secretary.command('proposeList', input as unknown as Json);
  await secretary.until(({ nominations: { lists } }) => lists.length > 0);
  return secretary.meeting.nominations.lists[0]!.list;
}

export interface ListedElection {
  readonly list: string;
  readonly chair: Person;
  readonly secretary: Person;
  readonly voters: readonly Person[];
}

/** From a nomination in the room to the announced result. */
export async function holdListed({ list, chair, secretary, voters }: ListedElection, say: (what: string) => void): Promise<void> {
  const now = (one: Person): CandidateList => one.meeting.nominations.lists.find((other) => other.list === list)!;
  const [, nominator, ...others] = voters;
  await chair.command('goToItem', { item: now(chair).item });
  say('an election by the list: somebody is nominated, the chair closes it, the council adopts it and elects');
  const nominee = others.find((one) => !standing(now(chair)).some(({ candidate }) => candidate === one.id))!;
  const before = standing(now(chair)).length;
  await nominator!.command('nominate', { list, who: { member: nominee.id } });
  await chair.until(() => standing(now(chair)).length > before);
  await chair.command('closeList', { list });
  await secretary.until(() => now(secretary).closings.length > 0);
  await secretary.command('putList', { list });
  await chair.until(() => now(chair).vote !== undefined);
  await votePublicly(chair, voters, now(chair).vote!, () => 'for');
  await secretary.until(() => secretary.meeting.votes.votes[now(secretary).vote!]?.state === 'closed');
  await secretary.command('prepareElection', { list, way: 'public' });
  await chair.until(() => now(chair).ballot !== undefined);
  const [first, second] = standing(now(chair));
  await votePublicly(chair, voters, now(chair).ballot!, (n) => (n % 4 === 3 ? [second!.candidate] : [first!.candidate]));
}

async function votePublicly(chair: Person, voters: readonly Person[], vote: string, choice: (n: number) => Choice): Promise<void> {
  const state = (one: Person) => one.meeting.votes.votes[vote]?.state;
  await chair.command('openVote', { vote });
  await each([...voters.entries()], 16, async ([n, one]) => {
    await one.until(() => state(one) === 'open');
    await one.vote(vote, choice(n));
  });
  await chair.command('closeVote', { vote });
  await chair.until(() => state(chair) === 'sealed');
  await chair.command('announceResult', { vote });
  await chair.until(() => state(chair) === 'closed');
}
