/** The sample council: a commune of 29 delegates with a session under way, made by commands through the front door. */
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
  /** The secretary's link signs in at once; a delegate's or the chair's gives a code, with which this browser makes a key of its own. */
  enter(token: string): Promise<{ opened: Opened } | { code: string } | Refusal>;
}

interface Parts {
  /** This server's own address. */
  readonly base: () => string;
  readonly code: string;
  readonly records: Records;
  readonly identity: Identity;
  readonly log: Log;
}

const COLLECTION = 'sample';
const Token = z.object({ member: z.string(), role: z.enum(['delegate', 'chair', 'secretary']) });
/** Delegates who sit in the sample's hall; the rest have stayed away. */
const PRESENT = 25;

export function makeSample({ base, code, records, identity, log }: Parts): Sample {
  let secretary: Person | undefined;
  let making: Promise<SampleDone> | undefined;

  const token = async (role: 'delegate' | 'chair' | 'secretary', person: Person): Promise<SampleDone['links'][number]> => {
    const secret = randomBytes(32).toString('base64url');
    await records.put(COLLECTION, hashOfToken(secret), { member: person.id, role }, 0);
    return { role, name: person.me!.member.name, url: `${base()}/sample/${secret}` };
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
      await one.vote(first, index % 9 === 7 ? 'against' : index % 11 === 9 ? 'notVoting' : 'for');
    });
    await chair.command('closeVote', { vote: first });
    await chair.replica.until((now) => now.votes.votes[first]?.state === 'sealed');
    await chair.command('announceResult', { vote: first });
    await chair.command('goToItem', { item: items[1]!.item });
    for (const one of delegates) one.leave();
    const hall = await secretary.ask<HallLink>('POST', `/api/meetings/${meeting}/hall`);
    return {
      links: [
        await token('delegate', delegates[1]!),
        await token('chair', chair),
        await token('secretary', secretary),
        { role: 'hall', name: council.unit.name, url: hall.url },
      ],
    };
  };

  /** In the sample nobody sits at the desk: its secretary signs in by herself and approves whoever shows a key. */
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
      const check = state === 'waiting' ? await identity.enrolments.digitsOf(id) : undefined;
      if (check !== undefined) await person.ask('POST', `/api/enrolments/${id}/approve`, { check });
    }
  };
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
    async enter(given) {
      const found = await records.get(COLLECTION, hashOfToken(given));
      const parsed = Token.safeParse(found?.value);
      const member = parsed.success ? await identity.accounts.get(parsed.data.member) : undefined;
      if (!parsed.success || !member) return refuse('border/unknown');
      if (parsed.data.role === 'secretary') return { opened: await identity.sessions.open(member, 'password') };
      const offer = await (await desk()).ask<EnrolmentOffer>('POST', '/api/enrolments', { member: member.id });
      attend();
      return { code: offer.code };
    },
  };
}
