/** Who may read a paper's bytes, what an internal one is stamped with, and what of both the security log is told. */
import { isRefusal } from '../../shared/base/refusal.ts';
import { isSecretary } from '../../shared/meeting/access.ts';
import { hasPaper, isInternal, mayReadBytes } from '../../shared/meeting/may-read.ts';
import { internalWords } from '../../shared/text/audience.ts';
import type { Session } from '../identity/session.ts';
import { timeOnPaper } from '../minutes/paper-time.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { SecurityLog } from '../security/security-log.ts';
import type { MeetingRoutes } from './meetings.ts';
import { actOf } from './noted.ts';
import type { PaperRoutes } from './papers.ts';

interface Reading extends Pick<MeetingRoutes, 'rooms'> {
  readonly security: SecurityLog;
  /** Whether somebody shows that paper to all now. */
  readonly showsPaper: (room: Room, sha256: string) => boolean;
  readonly now: () => string;
}

type OfPapers = Pick<PaperRoutes, 'mayRead' | 'stampedFor' | 'isAtDesk' | 'stampOf'> & { readonly stampFor: (session: Session) => string };

export function readingOfPapers({ rooms, showsPaper, security, now }: Reading): OfPapers {
  const isFirstReading = firstReadings();
  const mayRead: PaperRoutes['mayRead'] = async (req, meeting, sha256) => {
    const { session } = req;
    if (!session) return false;
    // The wall shows what is presented in its hall, and nothing else; what is not for everybody its presenter was asked about.
    if (session.by === 'hall') {
      const shown = await readable(rooms(), meeting, undefined, session.meeting ?? '');
      return !isRefusal(shown) && showsPaper(shown, sha256) && hasPaper(shown.meeting, sha256);
    }
    const room = await readable(rooms(), meeting, session.member.id);
    if (isRefusal(room)) return false;
    const may = mayReadBytes(session.member.id, sha256, room.meeting);
    if (may && session.member.rights.includes('administrator') && isFirstReading(session.id, sha256)) {
      await security.recorded('paperRead', actOf(req, 'done'), { meeting, key: sha256.slice(0, 16) });
    }
    return may;
  };
  const stampFor = ({ member }: Session): string => `${member.name} · ${timeOnPaper(now())} · ${internalWords.internal.vi}`;
  const stampedFor: PaperRoutes['stampedFor'] = async (req, meeting, sha256, refusal) => {
    // Which by its hash: its title is not for every administrator.
    const about = { meeting, key: sha256.slice(0, 16), ...(refusal && { why: refusal.code }) };
    await security.recorded('internalDownloaded', actOf(req, refusal ? 'refused' : 'done'), about);
  };
  const roomOf = async (session: Parameters<PaperRoutes['isAtDesk']>[0]['session'], meeting: string) => {
    const room = session && session.by !== 'hall' ? await readable(rooms(), meeting, session.member.id) : undefined;
    return room === undefined || isRefusal(room) ? undefined : room;
  };
  return {
    mayRead,
    stampFor,
    stampedFor,
    async isAtDesk({ session }, meeting) {
      const room = await roomOf(session, meeting);
      return room !== undefined && isSecretary({ kind: 'person', id: session!.member.id }, room.meeting);
    },
    async stampOf({ session }, meeting, sha256) {
      const room = await roomOf(session, meeting);
      return room && isInternal(sha256, room.meeting) ? stampFor(session!) : undefined;
    },
  };
}

/** A paper is fetched in many pieces, and read once: what an administrator reads is recorded once a session. */
function firstReadings(): (session: string, sha256: string) => boolean {
  const read = new Set<string>();
  return (session, sha256) => {
    const key = `${session} ${sha256}`;
    if (read.has(key)) return false;
    if (read.size >= 20_000) read.clear();
    read.add(key);
    return true;
  };
}
