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
  /** For a delegate's or chair's link: a session as that person, who then enrols this browser's own key. */
  enter(token: string): Promise<Opened | Refusal>;
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

  /** In the sample nobody sits at the desk: its secretary approves whoever asks with the right check code. */
  const approve = async (id: string): Promise<void> => {
    for (let tries = 0; secretary && tries < 600; tries++) {
      const { enrolments } = await secretary.ask<{ enrolments: Enrolment[] }>('GET', '/api/enrolments');
      const waiting = enrolments.find((one) => one.id === id);
      if (waiting?.state === 'waiting') {
        await secretary.ask('POST', `/api/enrolments/${id}/approve`, { check: waiting.check });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
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
      if (!member) return refuse('border/unknown');
      return identity.sessions.open(member, 'password');
    },
  };

  void approve;
  void PASSWORD;
  void ({} as EnrolmentOffer);
}
