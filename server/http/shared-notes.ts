/** Notes shared in a delegate group: to its members alone, by their keys alone, and to nobody what they can read without one. */
import { Router, type Request } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { toBase64 } from '../../shared/base/bytes.ts';
import type { Member } from '../../shared/council/council.ts';
import { sharedNoteBytes } from '../../shared/crypto/signing.ts';
import { NoteName } from '../../shared/wire/notebook.ts';
import { SharedPath, ShareNote, type NotebookGroup, type SealedShared, type SharedNotes } from '../../shared/wire/shared-notes.ts';
import type { Accounts } from '../identity/accounts.ts';
import { signedBy, type DeviceRegister } from '../identity/devices.ts';
import type { Log } from '../log.ts';
import { groupOf } from '../notebooks/groups.ts';
import type { ReadingKeys } from '../notebooks/reading-keys.ts';
import type { SharedNote, SharedNotesKept } from '../notebooks/shared-notes.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';

export interface SharedNotesRoutes {
  readonly shared: SharedNotesKept;
  readonly readingKeys: ReadingKeys;
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly devices: Pick<DeviceRegister, 'of' | 'get' | 'key'>;
  readonly mayAsk: (member: string) => boolean;
  readonly log: Log;
}

export function sharedNotesRoutes({ shared, readingKeys, accounts, devices, mayAsk, log }: SharedNotesRoutes): Router {
  const router = Router();
  interface Sharer {
    readonly member: Member;
    readonly certificate: string;
    readonly group: string | undefined;
  }
  /** A password may have been set by another's hand: it opens nothing that others have shared. */
  const sharer = (req: Request): Sharer => {
    const { member, by, certificate } = signedIn(req);
    if (by !== 'key' || certificate === undefined) throw new RefusedError(refuse('identity/key-needed'));
    if (!mayAsk(member.id)) throw new RefusedError(refuse('notebook/too-many'));
    return { member, certificate, group: groupOf(member) };
  };
  const isInUse = async (certificate: string): Promise<boolean> => {
    const device = await devices.get(certificate);
    return device !== undefined && device.revokedAt === undefined;
  };
  /** The writer, where they are in that group still. */
  const writerIn = async (group: string, id: string): Promise<Member | undefined> => {
    const member = await accounts.get(id);
    return member && groupOf(member) === group ? member : undefined;
  };

  router.get(
    '/notebook/shared',
    answering(log, async (req): Promise<SharedNotes> => {
      const { member, certificate, group } = sharer(req);
      const own = await shared.by(member.id, group);
      if (group === undefined) return { mine: [], theirs: [] };
      const inUse = new Map<string, boolean>();
      const isSound = async ({ signedBy: by }: SharedNote): Promise<boolean> => {
        if (!inUse.has(by)) inUse.set(by, await isInUse(by));
        return inUse.get(by)!;
      };
      const mine: Array<SharedNotes['mine'][number]> = [];
      for (const one of own)
        mine.push({ id: one.id, version: one.version, certificates: one.certificates, isStale: !(await isSound(one)) });
      const theirs: Array<SharedNotes['theirs'][number]> = [];
      for (const one of await shared.of(group)) {
        if (one.writer === member.id || !one.certificates.includes(certificate) || !(await isSound(one))) continue;
        const writer = await writerIn(group, one.writer);
        if (writer) theirs.push({ writer: { id: writer.id, name: writer.name }, id: one.id, version: one.version });
      }
      return { group, mine, theirs };
    }),
  );
  router.get(
    '/notebook/shared/:writer/:id',
    answering(log, async (req) => {
      const { certificate, group } = sharer(req);
      const { writer, id } = checked(SharedPath, req.params);
      const found = group === undefined || !(await writerIn(group, writer)) ? undefined : await shared.one(group, writer, id);
      const key = found?.keys[certificate];
      const signer = found && (await isInUse(found.signedBy)) ? await devices.key(found.signedBy) : undefined;
      if (!found || key === undefined || signer?.member !== writer) return refuse('border/unknown');
      const { version, data, signature } = found;
      return { version, data, key, signature, certificate: toBase64(signer.certificate.der) } satisfies SealedShared;
    }),
  );
  router.get(
    '/notebook/group',
    answering(log, async (req): Promise<NotebookGroup> => {
      const { member, group } = sharer(req);
      if (group === undefined) return { members: [] };
      const others = (await accounts.list()).filter((one) => one.id !== member.id && groupOf(one) === group);
      const members = await Promise.all(
        others.map(async ({ id, name }) => {
          const inUse = (await devices.of(id)).flatMap((one) => (one.revokedAt === undefined ? [one.certificate] : []));
          const keys = await Promise.all(
            (await readingKeys.of(id, inUse)).map(async ({ certificate, readingKey, signature }) => {
              const key = await devices.key(certificate);
              return key ? [{ certificate: toBase64(key.certificate.der), readingKey, signature }] : [];
            }),
          );
          return { id, name, devices: keys.flat() };
        }),
      );
      return { group, name: member.group!, members };
    }),
  );
  router.put(
    '/notebook/shared',
    answering(log, async (req) => {
      const { member, certificate, group } = sharer(req);
      const note = checked(ShareNote, req.body);
      if (group === undefined || note.group !== group) return refuse('notebook/no-group');
      const key = await devices.key(certificate);
      if (!key || !signedBy(key.publicKey, sharedNoteBytes({ writer: member.id, ...note }), note.signature))
        return refuse('notebook/wrong-signature');
      return (await shared.put(member.id, certificate, note)) ?? {};
    }),
  );
  router.delete(
    '/notebook/shared/:id',
    answering(log, async (req) => {
      const { member, group } = sharer(req);
      if (group !== undefined) await shared.remove(member.id, group, checked(NoteName, req.params['id']));
      return {};
    }),
  );
  return router;
}
