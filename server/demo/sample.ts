/**
 * The sample council: a commune of 29 delegates with a session under way, made by commands through the front door. Its
 * delegates stay in the room and vote, most of them for, so that whoever tries the chair sees a vote pass; at a later start
 * they come back with the keys that they had.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Enrolment, EnrolmentOffer, HallLink, SampleDone } from '../../shared/wire/http.ts';
import type { Identity } from '../identity/identity.ts';
import { hashOfToken, type Opened } from '../identity/sessions.ts';
import type { Log } from '../log.ts';
import type { Records } from '../ports.ts';
import { each, foundCouncil, PASSWORD, prepare } from './council.ts';
import { Person } from './person.ts';

export interface Sample {
  is(): Promise<boolean>;
  make(): Promise<SampleDone | Refusal>;
  /** At a later start: its people come back, and each role gets a fresh link. */
  goOn(): Promise<SampleDone | Refusal>;
  /** The secretary's link signs in at once; a delegate's or the chair's gives a code, with which this browser makes a key of its own. */
  enter(token: string): Promise<Entering | Refusal>;
  /** Its people leave. */
  close(): void;
}

export type Entering = { readonly meeting: string } & ({ readonly opened: Opened } | { readonly code: string; readonly member: string });

interface Parts {
  /** This server's own address. */
  readonly base: () => string;
  readonly code: string;
  readonly records: Records;
  readonly identity: Identity;
  readonly log: Log;
}

const COLLECTION = 'sample';
/** The session under way, and who sits in it as what. */
const Standing = z.object({ meeting: z.string(), unit: z.string(), chair: z.string(), delegate: z.string(), secretary: z.string() });
type Standing = z.infer<typeof Standing>;
const Kept = z.object({ name: z.string(), pem: z.string(), pkcs8: z.string() });
const Token = z.object({ member: z.string(), role: z.enum(['delegate', 'chair', 'secretary']) });
/** Delegates who sit in the sample's hall; the rest have stayed away. */
const PRESENT = 25;
/** The first two are played by whoever looks around: the chair, and a delegate. */
const PLAYED = 2;
const VOTER = 'voter-';
const choiceOf = (index: number): string => (index % 9 === 7 ? 'against' : index % 11 === 9 ? 'notVoting' : 'for');

export function makeSample({ base, code, records, identity, log }: Parts): Sample {
  let secretary: Person | undefined;
  let making: Promise<SampleDone> | undefined;
  let voters: readonly Person[] = [];

  const token = async (role: 'delegate' | 'chair' | 'secretary', member: string): Promise<SampleDone['links'][number]> => {
    const secret = randomBytes(32).toString('base64url');
    await records.put(COLLECTION, hashOfToken(secret), { member, role }, 0);
    return { role, name: (await identity.accounts.get(member))?.name ?? '', url: `${base()}/sample/${secret}` };
  };
  const links = async (now: Standing): Promise<SampleDone> => {
    const hall = await (await desk()).ask<HallLink>('POST', `/api/meetings/${now.meeting}/hall`);
    return {
      links: [
        await token('delegate', now.delegate),
        await token('chair', now.chair),
        await token('secretary', now.secretary),
        { role: 'hall', name: now.unit, url: hall.url },
      ],
    };
  };
  const standing = async (): Promise<Standing | undefined> => Standing.safeParse((await records.get(COLLECTION, 'standing'))?.value).data;
  const sit = (people: readonly Person[]): void => {
    voters = people;
    people.forEach((one, index) => void votesAlong(one, choiceOf(index + PLAYED)));
  };

  const make = async (): Promise<SampleDone> => {
    const council = await foundCouncil(base(), code, { delegates: 29, guests: 3 }, (what) => log.info({ what }, 'sample'));
    await records.put(COLLECTION, 'is', true, 0);
    const { meeting, votes } = await prepare(council, { items: 8, votes: 4 });
    const { delegates } = council;
    secretary = council.secretary;
    await each(delegates.slice(0, PRESENT), 6, async (one) => {
      await one.join(meeting);
      await one.command('checkIn', {});
    });
    const chair = delegates[0]!;
    await chair.command('callToOrder', {});
    const { items } = chair.replica.meeting.agenda;
    await chair.command('goToItem', { item: items[0]!.item });
    const first = votes[0]!;
    await chair.command('openVote', { vote: first });
    await each(delegates.slice(0, PRESENT - 2), 6, async (one, index) => {
      await one.replica.until((now) => now.votes.votes[first]?.state === 'open');
      await one.vote(first, choiceOf(index));
    });
    await chair.command('closeVote', { vote: first });
    await chair.replica.until((now) => now.votes.votes[first]?.state === 'sealed');
    await chair.command('announceResult', { vote: first });
    await chair.command('goToItem', { item: items[1]!.item });
    for (const one of [...delegates.slice(0, PLAYED), ...delegates.slice(PRESENT)]) one.leave();
    const seated = delegates.slice(PLAYED, PRESENT);
    for (const one of seated) await records.put(COLLECTION, `${VOTER}${one.id}`, { ...(await one.keptKey()) }, 0);
    const now: Standing = { meeting, unit: council.unit.name, chair: chair.id, delegate: delegates[1]!.id, secretary: secretary.id };
    await records.put(COLLECTION, 'standing', now, 0);
    sit(seated);
    return links(now);
  };

  /** In the sample nobody sits at the desk: its secretary signs in by herself and approves whoever came by a link. */
  const desk = async (): Promise<Person> => {
    if (!secretary) {
      secretary = new Person(base(), '');
      await secretary.signIn('thuky', PASSWORD);
    }
    return secretary;
  };
  const approve = async (): Promise<void> => {
    const person = await desk();
    const { enrolments } = await person.ask<{ enrolments: Enrolment[] }>('GET', '/api/enrolments');
    for (const { id, state } of enrolments) {
      const check = state === 'waiting' && byLink.has(id) ? await identity.enrolments.digitsOf(id) : undefined;
      if (check !== undefined) await person.ask('POST', `/api/enrolments/${id}/approve`, { check });
    }
  };
  /** Codes that the desk itself hands out are left to whoever plays the secretary. */
  const byLink = new Set<string>();
  let looking: NodeJS.Timeout | undefined;
  /** Looks for waiting tablets for a quarter of an hour after a code was handed out. */
  const attend = (): void => {
    clearInterval(looking);
    const until = Date.now() + 900_000;
    looking = setInterval(() => {
      if (Date.now() > until) clearInterval(looking);
      else approve().catch(() => log.warn({}, 'the sample’s secretary could not look'));
    }, 1000);
    looking.unref();
  };

  return {
    is: async () => (await records.get(COLLECTION, 'is')) !== undefined,
    async make() {
      if (await identity.installation()) return refuse('setup/sample-needs-empty');
      making ??= make();
      return making;
    },
    async goOn() {
      const now = await standing();
      if (!now) return refuse('setup/sample-needs-empty');
      const kept = (await records.list(COLLECTION, VOTER)).flatMap(({ value }) => Kept.safeParse(value).data ?? []);
      const people: Person[] = [];
      await each(kept, 6, async (one) => {
        const person = await Person.withKey(base(), one);
        await person.join(now.meeting);
        people.push(person);
      });
      sit(people);
      return links(now);
    },
    async enter(given) {
      const now = await standing();
      const found = await records.get(COLLECTION, hashOfToken(given));
      const parsed = Token.safeParse(found?.value);
      const member = parsed.success ? await identity.accounts.get(parsed.data.member) : undefined;
      if (!parsed.success || !member || !now) return refuse('border/unknown');
      if (parsed.data.role === 'secretary') return { meeting: now.meeting, opened: await identity.sessions.open(member, 'password') };
      const offer = await (await desk()).ask<EnrolmentOffer>('POST', '/api/enrolments', { member: member.id });
      byLink.add(offer.id);
      attend();
      return { meeting: now.meeting, code: offer.code, member: member.id };
    },
    close() {
      for (const one of voters) one.leave();
    },
  };
}

/** Votes in whatever is opened, a moment later, as people do; whoever has voted already is told so, and goes on. */
async function votesAlong(person: Person, choice: string): Promise<void> {
  const voted = new Set<string>();
  const open = () => {
    const { running, votes } = person.replica.meeting.votes;
    return running !== undefined && votes[running]?.state === 'open' && !voted.has(running) ? running : undefined;
  };
  for (;;) {
    await person.replica.until(() => open() !== undefined, Infinity);
    const vote = open()!;
    voted.add(vote);
    await new Promise((resolve) => setTimeout(resolve, 1000 + Math.random() * 5000).unref());
    if (person.replica.meeting.votes.votes[vote]?.state === 'open') await person.vote(vote, choice).catch(() => undefined);
  }
}
