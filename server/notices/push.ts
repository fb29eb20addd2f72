/**
 * To devices, by the push service of each one's browser (RFC 8030, encrypted for the device by RFC 8291, signed by RFC 8292): the server's
 * own key, which devices are subscribed, and one message to one of them.
 */
import { createECDH, createHash } from 'node:crypto';
import { request } from 'node:https';
import webpush from 'web-push';
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { noticeWords } from '../../shared/text/notices.ts';
import { LANGUAGES, say } from '../../shared/text/words.ts';
import type { NoticeDevice, SubscribeDevice } from '../../shared/wire/notices.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import { wasFirst, type Records } from '../ports.ts';
import type { KeptNotice } from './book.ts';
import type { Sending, Sent } from './outbox.ts';
import type { Reach } from './reach.ts';
import type { SealedTexts } from './sealed-text.ts';

const COLLECTION = 'pushdevices';
/** `device:person`: who has subscribed by that address. */
const OWNERS = 'pushowners';
const KEYS = 'pushkeys';
/** Of each person. */
const MOST = 12;
const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 2_000;
/** The service keeps it no longer for a device that is off. */
const KEPT_S = 12 * 3_600;

const Kept = z.object({
  sealed: z.string(),
  /** Hash of the push service's name. */
  service: z.string().optional(),
  session: z.string(),
  certificate: z.string().optional(),
  language: z.enum(LANGUAGES),
  browser: z.string().optional(),
  at: z.number(),
});
type Kept = z.infer<typeof Kept>;
const Secret = z.object({ endpoint: z.string(), keys: z.object({ p256dh: z.string(), auth: z.string() }) });
const KeyPair = z.object({ publicKey: z.string(), privateKey: z.string() });

export interface Push {
  /** The key that browsers subscribe with; made at the first asking, one for all servers on the store. */
  publicKey(): Promise<string>;
  /**
   * Puts a session's device among its owner's; whoever had it before has it no more. Refuses `notices/not-a-push-service`, and keys
   * that nothing can be encrypted for.
   */
  subscribe(session: Session, device: SubscribeDevice, browser: string): Promise<Refusal | undefined>;
  of(member: string): Promise<readonly NoticeDevice[]>;
  /** The same, as what is sent needs them. */
  targets(member: string): Promise<ReadonlyArray<{ readonly target: string; readonly through: string }>>;
  end(member: string, id: string): Promise<void>;
  /** Signing out, or ended by its owner: what that session, or its device's key, has subscribed. */
  endOf(member: string, which: (one: { readonly session: string; readonly certificate?: string | undefined }) => boolean): Promise<void>;
  send(one: Sending): Promise<Sent>;
}

export interface PushParts {
  readonly records: Records;
  readonly texts: SealedTexts;
  readonly identity: Pick<Identity, 'accounts' | 'devices'>;
  readonly reach: Reach;
  /** Whom a push service may write to: `mailto:` or `https:`. */
  readonly subject: string;
  /** Name of the council whose notice it is, and where a tap leads. */
  readonly aboutOf: (notice: KeptNotice, member: string) => Promise<{ readonly council: string; readonly path: string }>;
  readonly now: () => number;
}

export function makePush({ records, texts, identity, reach, subject, aboutOf, now }: PushParts): Push {
  const idOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex');
  const keyOf = (member: string, id: string): string => `${member}:${id}`;

  let pair: z.infer<typeof KeyPair> | undefined;
  const keys = async (): Promise<z.infer<typeof KeyPair>> => {
    while (!pair) {
      const found = await records.get(KEYS, 'own');
      const text = found && (await texts.open('push keys', String(found.value)));
      pair = text === undefined ? undefined : KeyPair.parse(JSON.parse(text));
      // One that does not open any more is of another installation: devices subscribe anew.
      if (pair) break;
      const made = await texts.seal('push keys', JSON.stringify(webpush.generateVAPIDKeys()));
      await wasFirst(records.put(KEYS, 'own', made, found?.version ?? 0));
    }
    return pair;
  };
  const all = async (member: string): Promise<Array<{ id: string; version: number; kept: Kept }>> =>
    (await records.list(COLLECTION, `${member}:`)).flatMap(({ key, value, version }) => {
      const kept = Kept.safeParse(value).data;
      return kept ? [{ id: key.slice(member.length + 1), version, kept }] : [];
    });
  const drop = async (member: string, id: string): Promise<void> => {
    const found = await records.get(COLLECTION, keyOf(member, id));
    if (found) await wasFirst(records.remove(COLLECTION, keyOf(member, id), found.version));
  };
  const stands = async (member: string, certificate: string | undefined): Promise<boolean> =>
    (await identity.accounts.get(member))?.inOffice === true &&
    (certificate === undefined || (await identity.devices.get(certificate))?.revokedAt === undefined);

  /** Says nothing of what it is about: a locked screen is read by whoever passes. */
  const messageOf = async (notice: KeptNotice, member: string, { language }: Kept): Promise<string> => {
    const words = noticeWords[notice.what as keyof typeof noticeWords] ?? noticeWords.other;
    const { council, path } = await aboutOf(notice, member);
    return JSON.stringify({ tag: notice.id, title: council, body: say(words, language, { count: notice.count }), path, lang: language });
  };
  const post = (url: string, headers: Record<string, string | number>, body: Buffer): Promise<number> =>
    new Promise((done, fail) => {
      const asked = request(url, { method: 'POST', headers, agent: reach.agent, timeout: TIMEOUT_MS }, (answer) => {
        let bytes = 0;
        answer.on('data', (piece: Buffer) => (bytes += piece.length) > ANSWER_BYTES && answer.destroy());
        answer.on('close', () => done(answer.statusCode ?? 0));
        answer.on('error', () => done(answer.statusCode ?? 0));
      });
      const limit = setTimeout(() => asked.destroy(new Error('too slow')), TIMEOUT_MS);
      asked.on('timeout', () => asked.destroy(new Error('too slow')));
      asked.on('error', fail);
      asked.on('close', () => clearTimeout(limit));
      asked.end(body);
    });

  return {
    publicKey: async () => (await keys()).publicKey,
    async subscribe(session, { endpoint, keys: given, language }, browser) {
      if (!reach.may(endpoint)) return refuse('notices/not-a-push-service');
      if (!areKeys(given)) return refuse('border/wrong-input', { field: 'keys' });
      const [member, id] = [session.member.id, idOf(endpoint)];
      for (const { key, version } of await everyOwnerOf(records, id))
        if (key !== keyOf(member, id)) await wasFirst(records.remove(COLLECTION, key, version));
      const found = await records.get(COLLECTION, keyOf(member, id));
      const kept: Kept = {
        sealed: await texts.seal(keyOf(member, id), JSON.stringify({ endpoint, keys: given })),
        service: createHash('sha256').update(new URL(endpoint).host).digest('hex').slice(0, 16),
        session: session.id,
        ...(session.certificate !== undefined && { certificate: session.certificate }),
        language,
        ...(browser !== '' && { browser: browser.slice(0, 300) }),
        at: Kept.safeParse(found?.value).data?.at ?? now(),
      };
      await wasFirst(records.put(COLLECTION, keyOf(member, id), kept, found?.version ?? 0));
      await wasFirst(records.put(OWNERS, `${id}:${member}`, true, 0));
      const older = (await all(member)).sort((a, b) => b.kept.at - a.kept.at).slice(MOST);
      for (const one of older) await drop(member, one.id);
      return undefined;
    },
    of: async (member) =>
      (await all(member)).map(({ id, kept: { at, browser } }) => ({ id, at: timestamp(at), ...(browser !== undefined && { browser }) })),
    targets: async (member) => (await all(member)).map(({ id, kept: { service = id } }) => ({ target: id, through: service })),
    end: drop,
    async endOf(member, which) {
      for (const { id, kept } of await all(member)) if (which(kept)) await drop(member, id);
    },
    async send({ member, target, notice }) {
      const found = await records.get(COLLECTION, keyOf(member, target));
      const kept = Kept.safeParse(found?.value).data;
      const text = kept && (await texts.open(keyOf(member, target), kept.sealed));
      const secret = text === undefined ? undefined : Secret.safeParse(JSON.parse(text)).data;
      if (!kept || !secret || !reach.may(secret.endpoint) || !(await stands(member, kept.certificate))) {
        await drop(member, target);
        return 'gone';
      }
      const { publicKey, privateKey } = await keys();
      const { endpoint, headers, body } = webpush.generateRequestDetails(secret, await messageOf(notice, member, kept), {
        vapidDetails: { subject, publicKey, privateKey },
        TTL: KEPT_S,
        urgency: notice.urgent ? 'high' : 'normal',
        topic: notice.id,
        contentEncoding: 'aes128gcm',
      });
      const status = await post(endpoint, headers as Record<string, string | number>, body as Buffer).catch(() => 0);
      if (status >= 200 && status < 300) return 'taken';
      // The service knows the device no more, or never did.
      if (status === 404 || status === 410 || status === 401 || status === 403) await drop(member, target);
      return status === 429 || status >= 500 || status === 0 ? 'away' : 'gone';
    },
  };
}

/** Whether messages can be encrypted for them: a point of the curve, and sixteen bytes. */
function areKeys({ p256dh, auth }: SubscribeDevice['keys']): boolean {
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    own.computeSecret(Buffer.from(p256dh, 'base64url'));
    return Buffer.from(auth, 'base64url').length === 16;
  } catch {
    return false;
  }
}

/** Whoever has subscribed by the same address: a browser is one person's at a time. */
async function everyOwnerOf(records: Records, id: string): Promise<Array<{ key: string; version: number }>> {
  const found: Array<{ key: string; version: number }> = [];
  for (const { key } of await records.list(OWNERS, `${id}:`)) {
    const owned = `${key.slice(id.length + 1)}:${id}`;
    const kept = await records.get(COLLECTION, owned);
    if (kept) found.push({ key: owned, version: kept.version });
  }
  return found;
}
