/** A person's own notebook: nobody else's is ever asked for, and nothing in it can be read here. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { HexHash } from '../../shared/base/ids.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { readingKeyBytes } from '../../shared/crypto/signing.ts';
import {
  BeginAnew,
  NameKey,
  NoteName,
  PublishReadingKey,
  PutNote,
  Sheet,
  type NotebookKeys,
  type OpenedHereAlone,
} from '../../shared/wire/notebook.ts';
import type { Accounts } from '../identity/accounts.ts';
import { signedBy, type DeviceRegister } from '../identity/devices.ts';
import type { Log } from '../log.ts';
import type { Notebooks } from '../notebooks/notebooks.ts';
import type { ReadingKeys } from '../notebooks/reading-keys.ts';
import type { Sheets } from '../notebooks/sheets.ts';
import { answering, checked, RefusedError, signedIn, withRight } from './border.ts';
import { mayHandle } from './members.ts';
import type { Rate } from './rates.ts';

const After = z.object({ after: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).default(0) });

/** Of what a person asks of notes. A tablet that comes in with a year's notes waits a little. */
export const NOTES_RATE: Rate = { atOnce: 1_200, aSecond: 20 };

export interface NotebookRoutes {
  readonly notebooks: Notebooks;
  readonly readingKeys: ReadingKeys;
  readonly sheets: Sheets;
  readonly devices: Pick<DeviceRegister, 'of' | 'key' | 'get'>;
  readonly accounts: Pick<Accounts, 'get'>;
  readonly mayAsk: (member: string) => boolean;
  readonly log: Log;
}

export function notebookRoutes({ notebooks, readingKeys, sheets, devices, accounts, mayAsk, log }: NotebookRoutes): Router {
  const router = Router();
  /** Keys of a person that are in use, by their certificates. */
  const inUse = async (member: string): Promise<string[]> =>
    (await devices.of(member)).flatMap((one) => (one.revokedAt === undefined ? [one.certificate] : []));
  /** Whose notebook it is; a hall's screen has none. */
  const owner = (req: Request): string => {
    const { member, by } = signedIn(req);
    if (by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
    if (!mayAsk(member.id)) throw new RefusedError(refuse('notebook/too-many'));
    return member.id;
  };
  /**
   * A password may have been set by another's hand: whoever has a key changes the notebook by that alone, or somebody could drop all
   * of it, or put junk in the place of what its owner's next device is to read.
   */
  const writer = async (req: Request): Promise<string> => {
    const member = owner(req);
    if (signedIn(req).by !== 'key' && (await inUse(member)).length > 0) throw new RefusedError(refuse('identity/key-needed'));
    return member;
  };
  router.get('/notebook', answering(log, (req) => notebooks.changes(owner(req), checked(After, req.query).after)));
  router.get('/notebook/notes/:id', answering(log, async (req) => {
    const note = await notebooks.one(owner(req), checked(NoteName, req.params['id']));
    return note ? { note } : refuse('border/unknown');
  }));
  router.put('/notebook/notes', answering(log, async (req) => notebooks.put(await writer(req), checked(PutNote, req.body))));
  router.get('/notebook/keys', answering(log, async (req): Promise<NotebookKeys> => {
    const member = owner(req);
    const { certificate } = signedIn(req);
    const [said, sheet, passed] = await Promise.all([
      notebooks.keyOf(member),
      sheets.of(member),
      certificate === undefined ? [] : readingKeys.passedTo(member, certificate),
    ]);
    const found = await readingKeys.of(member, await inUse(member));
    return { ...said, devices: found.map(({ signature: _, ...one }) => one), passed, ...(sheet && { sheet }) };
  }));
  /** What whoever revokes a device would take from its owner. Says how many, as its answer to the owner does; no more is known here. */
  router.get(
    '/devices/:certificate/notes',
    answering(log, async (req): Promise<OpenedHereAlone> => {
      const session = signedIn(req);
      const certificate = checked(HexHash, req.params['certificate']);
      const member = (await devices.get(certificate))?.member;
      if (member !== session.member.id) {
        withRight(req, 'secretariat');
        mayHandle(session, member === undefined ? undefined : await accounts.get(member));
      }
      if (member === undefined) return { notes: 0 };
      const [{ key }, sheet, known] = await Promise.all([
        notebooks.keyOf(member),
        sheets.of(member),
        readingKeys.of(member, await inUse(member)),
      ]);
      const opening = known.filter(({ proofs }) => proofs.some((one) => one.key === key));
      const isAlone = opening.length === 1 && opening[0]!.certificate === certificate && !(sheet?.state === 'printed' && sheet.key === key);
      return { notes: isAlone ? await notebooks.countOf(member) : 0 };
    }),
  );
  router.put(
    '/notebook/reading-key',
    answering(log, async (req) => {
      const member = owner(req);
      const { certificate } = signedIn(req);
      if (certificate === undefined) return refuse('identity/key-needed');
      const published = checked(PublishReadingKey, req.body);
      const key = await devices.key(certificate);
      const isSigned = key && signedBy(key.publicKey, readingKeyBytes(certificate, published.readingKey), published.signature);
      if (!isSigned) return refuse('notebook/wrong-signature');
      await readingKeys.publish(member, certificate, published);
      return {};
    }),
  );
  router.put(
    '/notebook/key',
    answering(log, async (req) => {
      const member = await writer(req);
      const { key, instead, revoked, passed = [] } = checked(NameKey, req.body);
      if (instead !== undefined && passed.length > 0 && (await notebooks.keyOf(member)).key === instead) {
        const mine = new Set(await inUse(member));
        // Before it is named: whoever stops in between has named nothing that others of this person cannot open.
        await readingKeys.passOn(
          member,
          instead,
          key,
          passed.filter(({ certificate }) => mine.has(certificate)),
        );
      }
      return notebooks.nameKey(member, key, instead, revoked);
    }),
  );
  router.put(
    '/notebook/sheet',
    answering(log, async (req) => {
      await sheets.put(await writer(req), checked(Sheet, req.body));
      return {};
    }),
  );
  router.post(
    '/notebook/anew',
    answering(log, async (req) => {
      const { key, instead } = checked(BeginAnew, req.body);
      return notebooks.anew(await writer(req), key, instead);
    }),
  );
  return router;
}
