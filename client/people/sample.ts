/**
 * The sample council's people, in a process that its server starts: a commune of 29 delegates with a session under way, made by
 * commands through the front door. They stay in the room and vote, most of them for, so that whoever tries the chair sees a
 * vote pass; at a later start they come back with the keys that they had.
 */
import type { FromPeople, SampleKey, ToPeople } from '../../shared/wire/sample.ts';
import { foundCouncil, prepare } from './council.ts';
import { each } from './each.ts';
import { Person } from './person.ts';

/** Delegates who sit in the sample's hall; the rest have stayed away. */
const PRESENT = 25;
/** The first two are played by whoever looks around: the chair, and a delegate. */
const PLAYED = 2;
const choiceOf = (index: number): string => (index % 9 === 7 ? 'against' : index % 11 === 9 ? 'notVoting' : 'for');

const say = (what: FromPeople): void => void process.send?.(what);

async function make(url: string, code: string): Promise<void> {
  const council = await foundCouncil(url, code, { delegates: 29, guests: 3, readableKeys: true }, (what) => say({ did: 'progress', what }));
  say({ did: 'founded' });
  const { meeting, votes } = await prepare(council, { items: 8, votes: 4 });
  const { delegates, secretary } = council;
  await each(delegates.slice(0, PRESENT), 6, async (one) => {
    await one.join(meeting);
    await one.command('checkIn');
  });
  const chair = delegates[0]!;
  await chair.command('callToOrder');
  const { items } = chair.meeting.agenda;
  await chair.command('goToItem', { item: items[0]!.item });
  const vote = votes[0]!;
  await chair.command('openVote', { vote });
  await each(delegates.slice(0, PRESENT - 2), 6, async (one, index) => {
    await one.until((now) => now.votes.votes[vote]?.state === 'open');
    await one.vote(vote, choiceOf(index));
  });
  await chair.command('closeVote', { vote });
  await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
  await chair.command('announceResult', { vote });
  await chair.command('goToItem', { item: items[1]!.item });
  for (const one of [...delegates.slice(0, PLAYED), ...delegates.slice(PRESENT)]) one.leave();
  const seated = delegates.slice(PLAYED, PRESENT);
  const keys: Record<string, SampleKey> = {};
  for (const one of seated) keys[one.id] = await one.keptKey();
  const standing = { meeting, unit: council.unit.name, chair: chair.id, delegate: delegates[1]!.id, secretary: secretary.id };
  stay(seated);
  say({ did: 'made', standing, keys });
}

async function sit(url: string, meeting: string, keys: readonly SampleKey[]): Promise<void> {
  const people: Person[] = [];
  await each(keys, 6, async (one) => {
    const person = await Person.withKey(url, one);
    await person.join(meeting);
    people.push(person);
  });
  stay(people);
  say({ did: 'seated' });
}

const stay = (people: readonly Person[]): void =>
  people.forEach((one, index) => void votesAlong(one, choiceOf(index + PLAYED)).catch(() => undefined));

/** Votes in whatever is opened, a moment later, as people do; whoever has voted already is told so, and goes on. */
async function votesAlong(person: Person, choice: string): Promise<void> {
  const voted = new Set<string>();
  const open = () => {
    const { running = [], votes } = person.meeting.votes;
    return running.find((one) => votes[one]?.state === 'open' && !voted.has(one));
  };
  for (;;) {
    await person.until(() => open() !== undefined, Infinity);
    const vote = open()!;
    voted.add(vote);
    await new Promise((resolve) => setTimeout(resolve, 1000 + Math.random() * 5000));
    if (person.meeting.votes.votes[vote]?.state === 'open') await person.vote(vote, choice).catch(() => undefined);
  }
}

process.on('message', (asked: ToPeople) => {
  const done = asked.do === 'make' ? make(asked.url, asked.code) : sit(asked.url, asked.meeting, asked.keys);
  done.catch((error: unknown) => say({ did: 'failed', what: error instanceof Error ? error.message : 'unknown' }));
});
// The server is gone, gently or not.
process.on('disconnect', () => process.exit(0));
