/** A vote on printed papers by simulated people: two tellers count, misread once, and agree. */
import type { Json } from '../../shared/base/canonical.ts';
import { leastTellers } from '../../shared/meeting/least-tellers.ts';
import type { PaperCount } from '../../shared/meeting/paper-ballot-events.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { signPaperCount } from '../link/sign-paper-count.ts';
import type { Person } from './person.ts';

/** Prepares a resolution for papers; answers its vote. */
export async function prepareOnPaper(secretary: Person, item: string): Promise<string> {
  const before = secretary.meeting.votes.order.length;
  const input = { item, text: 'Thông qua Nghị quyết về chương trình giám sát', rule: MAJORITY, papers: [], ballot: { way: 'paper' } };
  await secretary.command('prepareVote', input as unknown as Json);
  await secretary.until(({ votes: { order } }) => order.length > before);
  return secretary.meeting.votes.order.at(-1)!;
}

/** Signs a count on the teller's own device. */
async function countsOnPaper(teller: Person, vote: string, count: PaperCount): Promise<void> {
  const refusal = await signPaperCount(teller.following, teller.meeting.paperBallots.votes[vote]!, count);
  if (refusal) throw new Error(refusal.code);
}

export interface OnPaper {
  readonly vote: string;
  readonly chair: Person;
  readonly tellers: readonly [Person, Person, ...Person[]];
  /** How many are in the room and take a paper. */
  readonly present: number;
}

/** From the naming of the tellers to the announced result. */
export async function holdOnPaper({ vote, chair, tellers, present }: OnPaper, say: (what: string) => void): Promise<void> {
  const [first, second] = tellers;
  const now = (one: Person) => one.meeting.paperBallots.votes[vote];
  await chair.command('nameTellers', { members: tellers.map((one) => one.id) });
  await chair.until((meeting) => meeting.tellers.members.includes(first.id));
  await chair.command('openPaperVote', { vote, fewTellers: tellers.length < leastTellers(chair.meeting.tellers.level) });
  await first.until(() => now(first) !== undefined);
  await first.command('issuePapers', { vote, issued: present });
  await chair.until(() => now(chair)?.issued === present);
  await chair.command('beginPaperCount', { vote });
  say('two tellers count the papers, differ, and count again');
  const valid = present - 1;
  const right: PaperCount = { returned: present, valid, invalid: 1, blank: 0, counts: { for: valid, against: 0, notVoting: 0 } };
  const misread: PaperCount = { ...right, valid: present, invalid: 0, counts: { ...right.counts, for: present } };
  const ready = (one: Person, round: number) => one.until(() => now(one)?.state === 'counting' && now(one)?.round === round);
  await Promise.all([ready(first, 1), ready(second, 1)]);
  await countsOnPaper(first, vote, right);
  await countsOnPaper(second, vote, misread);
  await Promise.all([ready(first, 2), ready(second, 2)]);
  await Promise.all([countsOnPaper(first, vote, right), countsOnPaper(second, vote, right)]);
  await chair.until(() => now(chair)?.state === 'agreed');
  await chair.command('announcePaperResult', { vote });
  await chair.until(() => now(chair)?.state === 'closed');
}
