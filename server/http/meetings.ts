/** Meetings over HTTP: drafts, the log's backfill, proofs, minutes, the archive, the hall's link. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { toBase64url } from '../../shared/base/bytes.ts';
import { HexHash, Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { kindNamed } from '../../shared/kinds/kinds.ts';
import { belongs } from '../../shared/council/council.ts';
import { isChair, isDelegate, isSecretary, titleOf } from '../../shared/meeting/access.ts';
import { approval, approvedMinutes, keptFrom } from '../../shared/meeting/archived.ts';
import type { Actor } from '../../shared/meeting/feature.ts';
import { HeldEntries, type LogPage, type SublogProof } from '../../shared/wire/meeting-log.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { NewMeeting } from '../../shared/wire/meeting-list.ts';
import type { HallLink } from '../../shared/wire/hall.ts';
import type { OwnEntry } from '../../shared/wire/socket.ts';
import { MOST_PAPERS, PRINTS } from '../../shared/minutes/prints-data.ts';
import type { LogAuthority } from '../../shared/archive/log-authority.ts';
import type { Archives } from '../archive/archives.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { noMinutes, type MinutesDesk } from '../minutes/desk.ts';
import type { Store } from '../ports.ts';
import type { Room } from '../room/room.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import { viewerOf, wireEntry } from '../room/visibility.ts';
import { answering, checked, RefusedError, signedIn, withRight } from './border.ts';
import { noted } from './noted.ts';
import { disposition, sendBlob } from './send-blob.ts';

export interface MeetingRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Identity;
  readonly desk: MinutesDesk;
  readonly archives: Archives;
  /** The seal's word whose a room's log is. */
  readonly authorityOf: (room: Room) => Promise<LogAuthority | undefined>;
  readonly blobs: Store['blobs'];
  readonly linkBase: (req: Request) => string;
  /** What a sub-log holds of a person. */
  ownEntry(room: Room, sublog: string, member: string): Promise<OwnEntry | undefined>;
}

const From = z.coerce.number().int().min(0).max(1_000_000).default(0);

/** Of one person at once: the browser's and a few that a lost network left behind. */
const MOST_DOWNLOADS = 4;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function meetingRoutes(parts: MeetingRoutes): Router {
  const { log, rooms, identity, desk, archives, authorityOf, blobs, linkBase, ownEntry } = parts;
  const router = Router();
  /** Archives on their way, by person. */
  const downloads = new Map<string, number>();

  /** The room, for whoever may look at it; for all others it does not exist. */
  const roomFor = async (req: Request): Promise<Room> => {
    const session = signedIn(req);
    const id = Id.safeParse(req.params['meeting']);
    if (!id.success) throw new RefusedError(refuse('border/unknown'));
    const hall = session.by === 'hall';
    const room = await readable(rooms(), id.data, hall ? undefined : session.member.id, hall ? (session.meeting ?? '') : undefined);
    if (isRefusal(room)) throw new RefusedError(room);
    return room;
  };
  const inMeeting = { before: (req: Request) => ({ meeting: Id.safeParse(req.params['meeting']).data ?? '' }) };
  const actorOf = (req: Request): Actor => ({ kind: 'person', id: signedIn(req).member.id });
  const asSecretary = async (req: Request): Promise<Room> => {
    const room = await roomFor(req);
    if (signedIn(req).by === 'hall' || !isSecretary(actorOf(req), room.meeting)) throw new RefusedError(refuse('access/secretary-only'));
    return room;
  };

  /**
   * The bundle holds every paper and the minutes: before they are approved it is the desk's and the chair's, then the delegates';
   * never a guest's or the hall's. Answers whether it is the desk's, which holds what is not for every delegate as well.
   */
  const mayReadArchive = (req: Request, room: Room): boolean => {
    const actor = actorOf(req);
    const desk = isSecretary(actor, room.meeting) || isChair(actor, room.meeting);
    const may = desk || (approvedMinutes(room.meeting) !== undefined && isDelegate(actor, room.meeting));
    if (signedIn(req).by === 'hall' || !may) throw new RefusedError(refuse('border/not-allowed'));
    return desk || room.kind.archivedWhole(room.meeting);
  };

  router.post(
    '/api/meetings',
    answering(
      log,
      noted(
        'meetingCreated',
        async (req) => {
          const { member } = withRight(req, 'secretariat');
          const input = checked(NewMeeting, req.body);
          if (!kindNamed(input.kind)) throw new RefusedError(refuse('border/unknown'));
          // A meeting is its unit's, in its log, its minutes and its archive: of whose desk it is made.
          const [own, unit] = [(await identity.units.get())!, (await identity.units.get(member.unit))!];
          const inOffice = async () => {
            const people = (await identity.accounts.list()).filter((one) => belongs(one, unit.code, own.code) && one.inOffice);
            return new Map(people.filter(({ kind }) => kind !== 'guest').map(({ id, kind }) => [id, kind]));
          };
          const { workingRules } = (await identity.votingRules.of(unit.code)).rules;
          const asked = { ...input, ...(workingRules !== '' && { workingRules }) };
          const before = await inOffice();
          const meeting = await rooms().create(asked, unit, [...before.keys()], member.id);
          // Who came into office meanwhile, left it or became something else was told to all meetings but this one.
          const now = await inOffice();
          for (const id of new Set([...before.keys(), ...now.keys()]))
            if (before.get(id) !== now.get(id)) await identity.memberChanged(id, member.id);
          return { meeting };
        },
        { after: ({ meeting }: { meeting: string }) => ({ meeting }) },
      ),
    ),
  );

  router.get(
    '/api/meetings/:meeting/log',
    answering(log, async (req) => {
      const room = await roomFor(req);
      const session = signedIn(req);
      const from = Math.min(checked(From, req.query['from']), room.size);
      const viewer = viewerOf(session.by === 'hall' ? undefined : session.member.id, room);
      const page: LogPage = {
        meeting: room.id,
        from,
        entries: room.stream.entries.slice(from).map((one) => wireEntry(one, viewer)),
        ...(!room.draft && { checkpoint: room.note() }),
        now: room.parts.context.now(),
        ...(room.waiting && { restoring: { madeAt: room.restoration!.madeAt } }),
      };
      return page;
    }),
  );

  router.post(
    '/api/meetings/:meeting/log/held',
    answering(log, async (req) => {
      const room = await roomFor(req);
      if (signedIn(req).by === 'hall' || room.draft) return refuse('border/not-allowed');
      return (await room.takeBack(checked(HeldEntries, req.body))) ?? {};
    }),
  );

  router.get(
    '/api/meetings/:meeting/sublogs/:sublog/proof',
    answering(log, async (req): Promise<SublogProof> => {
      const room = await roomFor(req);
      const key = checked(Id, req.params['sublog']);
      const size = room.kind.sublogOf(room.meeting, key)?.sealedAt(room.meeting, key);
      if (size === undefined) throw new RefusedError(refuse('border/unknown'));
      const { member, by } = signedIn(req);
      const own = by === 'key' ? await ownEntry(room, key, member.id) : undefined;
      const seq = checked(z.coerce.number().int().min(0), req.query['seq'] ?? own?.receipt.seq);
      if (seq >= size) throw new RefusedError(refuse('border/unknown'));
      const { stream } = (await room.sublogs.of(key)).writer;
      const authority = req.query['authority'] === '1' ? await authorityOf(room) : undefined;
      const proof = stream.tree.inclusion(seq, size).map(toBase64url);
      return { seq, size, proof, ...(own && { own }), ...(authority && { authority }) };
    }),
  );

  router.get(
    '/api/meetings/:meeting/minutes',
    answering(log, async (req) => desk.draft(await asSecretary(req))),
  );
  router.put(
    '/api/meetings/:meeting/minutes',
    answering(log, async (req) => {
      const room = await asSecretary(req);
      const { version, texts } = checked(z.object({ version: z.number().int().min(0), texts: MinutesTexts }), req.body);
      return desk.write(room, version, texts);
    }),
  );
  router.post(
    '/api/meetings/:meeting/minutes/approve',
    answering(log, async (req) => {
      const room = await asSecretary(req);
      const { sha256, id } = checked(z.object({ sha256: HexHash, id: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }), req.body);
      const answer = await rooms().execute(actorOf(req), { id, meeting: room.id, ...approval(sha256) });
      return answer.ok ? desk.draft(room) : answer.refusal;
    }),
  );
  router.get(
    '/api/meetings/:meeting/minutes.pdf',
    answering(
      log,
      noted(
        'minutesRead',
        async (req, res) => {
          const room = await roomFor(req);
          const none = noMinutes(room);
          if (none) return none;
          // Until it is approved the paper is the secretary's.
          if (!approvedMinutes(room.meeting)) await asSecretary(req);
          const paper = await desk.paper(room);
          if (isRefusal(paper)) return paper;
          res
            .type('application/pdf')
            .set('Content-Disposition', disposition('inline', `${titleOf(room.meeting)}.pdf`))
            .send(paper.pdf);
          return undefined;
        },
        inMeeting,
      ),
    ),
  );

  router.get(
    '/api/meetings/:meeting/minutes.docx',
    answering(
      log,
      noted(
        'minutesRead',
        async (req, res) => {
          const room = await asSecretary(req);
          const file = await desk.word(room);
          if (isRefusal(file)) return file;
          res.type(WORD).set('Content-Disposition', disposition('attachment', `${titleOf(room.meeting)}.docx`)).send(file);
          return undefined;
        },
        inMeeting,
      ),
    ),
  );

  // What is printed while the meeting stands is the desk's.
  router.get(
    '/api/meetings/:meeting/prints/:of',
    answering(log, async (req, res) => {
      const room = await asSecretary(req);
      const [of, what] = [checked(Id, req.params['of']), checked(z.enum(PRINTS), req.query['what'])];
      const many = checked(z.coerce.number().int().min(1).max(MOST_PAPERS).default(1), req.query['many']);
      const pdf = await desk.print(room, { what, of, many, reader: signedIn(req).member.id });
      if (isRefusal(pdf)) return pdf;
      res.type('application/pdf').set('Content-Disposition', disposition('inline', `${titleOf(room.meeting)}.pdf`)).send(pdf);
      return undefined;
    }),
  );

  router.get(
    '/api/meetings/:meeting/archive.asice',
    answering(
      log,
      noted(
        'archiveDownloaded',
        async (req, res) => {
          const room = await roomFor(req);
          const whole = mayReadArchive(req, room);
          const person = signedIn(req).member.id;
          // Also the chair's: who takes no part in an item is given none of what is kept from them.
          const without = keptFrom(room.meeting, person);
          const others = downloads.get(person) ?? 0;
          if (others >= MOST_DOWNLOADS) return refuse('minutes/archive-too-many', { most: MOST_DOWNLOADS });
          downloads.set(person, others + 1);
          try {
            const bundle = await archives.bundle(room, whole && without.length === 0, without);
            if (isRefusal(bundle)) return bundle;
            const how = {
              type: 'application/vnd.etsi.asic-e+zip',
              disposition: disposition('attachment', `${room.id}.asice`),
              cache: 'no-store',
            };
            await sendBlob(req, res, { blobs, log }, { ...bundle, ...how });
            return undefined;
          } finally {
            const left = downloads.get(person)! - 1;
            if (left > 0) downloads.set(person, left);
            else downloads.delete(person);
          }
        },
        inMeeting,
      ),
    ),
  );

  router.post(
    '/api/meetings/:meeting/hall',
    answering(
      log,
      noted(
        'hallLink',
        async (req): Promise<HallLink> => {
          const room = await asSecretary(req);
          if (room.draft) throw new RefusedError(refuse('session/publish-first'));
          return { url: `${linkBase(req)}/hall#${await identity.signIns.hallToken(room.id)}` };
        },
        inMeeting,
      ),
    ),
  );

  return router;
}
