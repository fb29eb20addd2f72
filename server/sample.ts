/**
 * The sample council: its people come from a process of their own; here stand what they left to go on with, the links by which
 * somebody enters as one of them, and the desk at which nobody sits.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import type { Enrolment, EnrolmentOffer } from '../shared/wire/enrolment.ts';
import type { HallLink } from '../shared/wire/hall.ts';
import type { SampleDone } from '../shared/wire/setup.ts';
import { SampleKey, SampleStanding } from '../shared/wire/sample.ts';
import { COOKIE, cookieName } from './identity/cookie.ts';
import type { Identity } from './identity/identity.ts';
import { hashOfToken, type Opened } from './identity/sessions.ts';
import type { Log } from './log.ts';
import type { Records } from './ports.ts';
import type { People } from './sample-people.ts';

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
  readonly people: People;
  readonly log: Log;
}

const COLLECTION = 'sample';
const Token = z.object({ member: z.string(), role: z.enum(['delegate', 'chair', 'secretary']) });
const VOTER = 'voter-';
/** How long the desk looks for waiting tablets after a code was handed out. */
const ATTENDS_MS = 900_000;

export function makeSample({ base, code, records, identity, people, log }: Parts): Sample {
  let making: Promise<SampleDone> | undefined;

  const token = async (role: 'delegate' | 'chair' | 'secretary', member: string): Promise<SampleDone['links'][number]> => {
    const secret = randomBytes(32).toString('base64url');
    await records.put(COLLECTION, hashOfToken(secret), { member, role }, 0);
    return { role, name: (await identity.accounts.get(member))?.name ?? '', url: `${base()}/sample/${secret}` };
  };
  const links = async (now: SampleStanding): Promise<SampleDone> => {
    const hall = await atDesk<HallLink>('POST', `/meetings/${now.meeting}/hall`);
    return {
      links: [
        await token('delegate', now.delegate),
        await token('chair', now.chair),
        await token('secretary', now.secretary),
        { role: 'hall', name: now.unit, url: hall.url },
      ],
    };
  };
  const standing = async (): Promise<SampleStanding | undefined> =>
    SampleStanding.safeParse((await records.get(COLLECTION, 'standing'))?.value).data;

  const make = async (): Promise<SampleDone> => {
    const made = await people.ask({ do: 'make', url: base(), code }, 'made', async (said) => {
      if (said.did === 'progress') log.info({ what: said.what }, 'sample');
      if (said.did === 'founded') await records.put(COLLECTION, 'is', true, 0);
    });
    for (const [member, key] of Object.entries(made.keys)) await records.put(COLLECTION, `${VOTER}${member}`, { ...key }, 0);
    await records.put(COLLECTION, 'standing', made.standing, 0);
    return links(made.standing);
  };

  let cookie: string | undefined;
  /** In the sample nobody sits at the desk: its secretary asks by herself. Throws for a refusal. */
  const atDesk = async <T>(method: string, path: string, body?: unknown, again = true): Promise<T> => {
    if (cookie === undefined) {
      const now = await standing();
      const secretary = now && (await identity.accounts.get(now.secretary));
      if (!secretary) throw new Error('the sample has no secretary');
      cookie = `${cookieName(COOKIE, base().startsWith('https:'))}=${(await identity.sessions.open(secretary, 'password')).token}`;
    }
    const answer = await fetch(`${base()}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const value = (await answer.json()) as T & { refusal?: Refusal };
    if (!isRefusal(value.refusal)) return value;
    if (value.refusal.code !== 'border/not-signed-in' || !again) throw new Error(value.refusal.code);
    cookie = undefined;
    return atDesk<T>(method, path, body, false);
  };
  /** Approves whoever came by a link. */
  const approve = async (): Promise<void> => {
    const { enrolments } = await atDesk<{ enrolments: Enrolment[] }>('GET', '/enrolments');
    for (const { id, state } of enrolments) {
      const check = state === 'waiting' && byLink.has(id) ? await identity.enrolments.digitsOf(id) : undefined;
      if (check !== undefined) await atDesk('POST', `/enrolments/${id}/approve`, { check });
    }
  };
  /** Codes that the desk itself hands out are left to whoever plays the secretary. */
  const byLink = new Set<string>();
  let looking: NodeJS.Timeout | undefined;
  const attend = (): void => {
    clearInterval(looking);
    const until = Date.now() + ATTENDS_MS;
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
      const keys = (await records.list(COLLECTION, VOTER)).flatMap(({ value }) => SampleKey.safeParse(value).data ?? []);
      await people.ask({ do: 'sit', url: base(), meeting: now.meeting, keys }, 'seated', () => undefined);
      return links(now);
    },
    async enter(given) {
      const now = await standing();
      const found = await records.get(COLLECTION, hashOfToken(given));
      const parsed = Token.safeParse(found?.value);
      const member = parsed.success ? await identity.accounts.get(parsed.data.member) : undefined;
      if (!parsed.success || !member || !now) return refuse('border/unknown');
      if (parsed.data.role === 'secretary') return { meeting: now.meeting, opened: await identity.sessions.open(member, 'password') };
      const offer = await atDesk<EnrolmentOffer>('POST', '/enrolments', { member: member.id });
      byLink.add(offer.id);
      attend();
      return { meeting: now.meeting, code: offer.code, member: member.id };
    },
    close() {
      clearInterval(looking);
      people.close();
    },
  };
}
