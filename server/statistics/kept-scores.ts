/** What each session comes to for the score card, kept beside the logs once its minutes are approved: nothing of it changes any more. */
import type { Json } from '../../shared/base/canonical.ts';
import { scoreOfSession, SessionScore } from '../../shared/meeting/session-score.ts';
import type { Intake } from '../papers/intake.ts';
import { wasFirst, type Records } from '../ports.ts';
import type { Rooms } from '../room/rooms.ts';

const SCORES = 'scores';

export interface KeptScores {
  /** Undefined where it is not over, or not there. Throws `BrokenLog` where its log cannot be read. */
  of(meeting: string): Promise<SessionScore | undefined>;
}

export function makeKeptScores(records: Records, rooms: () => Rooms, intake: Pick<Intake, 'about'>): KeptScores {
  const make = async (meeting: string): Promise<SessionScore | undefined> => {
    const room = await rooms().open(meeting);
    if (!room || room.draft || room.waiting) return undefined;
    const score = scoreOfSession(room.meeting);
    if (!score) return undefined;
    const papers: SessionScore['papers'] = [];
    for (const paper of score.papers) {
      // What its bytes carry: whether a signature holds is another question, which readers are answered.
      const known = await intake.about(paper.sha256);
      papers.push({ ...paper, ...(known && { signed: known.signed }) });
    }
    const whole = { ...score, papers };
    if (whole.approvedAt !== undefined)
      await wasFirst(records.put(SCORES, meeting, JSON.parse(JSON.stringify(whole)) as Json, 0));
    return whole;
  };
  return {
    of: async (meeting) => SessionScore.safeParse((await records.get(SCORES, meeting))?.value).data ?? make(meeting),
  };
}
