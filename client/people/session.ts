/** Holding a session with simulated people: some change their vote, some drop off in mid-tap, some come late, one leaves for a while. */
import { countersign } from '../link/countersign.ts';
import type { Council, Prepared } from './council.ts';
import { debate, questionOfficer } from './debate.ts';
import { each } from './each.ts';
import { holdListed } from './listed-election.ts';
import type { Person, Told } from './person.ts';
import { holdOnPaper } from './paper-vote.ts';
import { holdSecretly } from './secret.ts';

export interface Held {
  readonly ballots: readonly Told[];
  /** Dropped in a secret ballot. */
  readonly papers: number;
  /** How often ballots were asked for: once a vote, once a list. */
  readonly rounds: number;
  readonly entries: number;
}

/** The same choices on every run, whoever runs it. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** One after the other; of three and more the first two at once, as a list. */
const inRounds = (votes: readonly string[]): string[][] =>
  votes.length < 3 ? votes.map((one) => [one]) : [votes.slice(0, 2), ...votes.slice(2).map((one) => [one])];

export async function hold(council: Council, prepared: Prepared, say: (what: string) => void): Promise<Held> {
  const { meeting, votes, list, election, onPaper } = prepared;
  const { delegates, guests, secretary } = council;
  const chair = delegates[0]!;
  const random = chance(20_261_122);
  const count = delegates.length;
  // A few never come; a few come when the session is under way.
  const away = new Set(delegates.slice(count - Math.floor(count / 15)));
  const late = new Set(
    delegates.slice(count - Math.floor(count / 15) - Math.max(1, Math.floor(count / 12)), count - Math.floor(count / 15)),
  );
  const here = () => delegates.filter((one) => !away.has(one) && !late.has(one));
  const leaver = here()[here().length - 1]!;
  /** Whose tablet fails in the second round. */
  const withoutTablet = here()[here().length - 2]!;

  say('delegates join and check in');
  await each([...delegates.filter((one) => !away.has(one)), ...guests], 8, (one) => one.join(meeting));
  await each([...here(), ...guests], 16, async (one) => void (await one.command('checkIn', {})));
  await secretaryNotes(secretary, [...away]);
  await chair.command('callToOrder', {});

  const ballots: Told[] = [];
  let papers = 0;
  let present = here();
  const states = (now: typeof chair.meeting, round: readonly string[]) => round.map((vote) => now.votes.votes[vote]?.state);
  const rounds = inRounds(votes);
  for (const [n, round] of rounds.entries()) {
    const [vote] = round;
    const { item } = chair.meeting.votes.votes[vote!]!;
    if (chair.meeting.agenda.current !== item) await chair.command('goToItem', { item });
    if (n === 1) {
      say('latecomers check in, one delegate leaves for a while');
      await each([...late], 8, async (one) => void (await one.command('checkIn', {})));
      await leaver.command('checkOut', {});
      present = [...here().filter((one) => one !== leaver), ...late];
    }
    if (n === 2) {
      await leaver.command('checkIn', {});
      present = [...here(), ...late];
    }
    await (round.length > 1 ? chair.command('openSlate', { votes: round }) : chair.command('openVote', { vote: vote! }));
    say(`vote ${n + 1} of ${rounds.length}${round.length > 1 ? ` (a list of ${round.length})` : ''}`);
    await each(present, present.length, async (one) => {
      await one.until((now) => states(now, round).every((state) => state === 'open'));
      if (random() < 0.03 || (n === 1 && one === withoutTablet)) return;
      for (const vote of round) {
        const pick = (): string => (random() < 0.86 ? 'for' : random() < 0.6 ? 'against' : 'notVoting');
        const drop = random() < 0.06 ? Math.floor(random() * 8) : undefined;
        ballots.push(await one.vote(vote, pick(), drop));
        if (random() < 0.08) ballots.push(await one.vote(vote, pick()));
      }
    });
    if (n === 1) {
      say('a tablet has failed: the secretary enters what its delegate says, the chair countersigns');
      await secretary.command('enterSpoken', { vote: vote!, member: withoutTablet.id, choice: 'for' });
      await chair.until((now) => now.spoken.entries.length > 0);
      const refusal = await countersign(chair.following, chair.meeting.spoken.entries[0]!);
      if (refusal) throw new Error(refusal.code);
    }
    const { slate } = chair.meeting.slates.all.find((one) => one.votes.includes(vote!)) ?? {};
    await (slate ? chair.command('closeSlate', { slate }) : chair.command('closeVote', { vote: vote! }));
    await chair.until((now) => states(now, round).every((state) => state === 'sealed'));
    await (slate ? chair.command('announceSlate', { slate }) : chair.command('announceResult', { vote: vote! }));
    await chair.until((now) => states(now, round).every((state) => state === 'closed'));
    if (n + 1 === Math.ceil(rounds.length / 2) && rounds.length > 1) {
      await chair.command('adjourn', { note: 'Nghỉ giải lao' });
      await chair.command('resume', {});
    }
  }
  if (list !== undefined) await holdListed({ list, chair, secretary, voters: present }, say);
  if (election !== undefined) {
    const [, one, other, ...others] = present;
    const tellers = [others[0]!, others[1]!, others[2]!] as const;
    const marks = [[one!.id], [other!.id], []];
    // Most for the first; one blank paper in twelve; the last takes a paper and keeps it.
    const choice = (n: number) => (n === present.length - 1 ? undefined : marks[n % 12 === 11 ? 2 : n % 3 === 1 ? 1 : 0]!);
    papers = await holdSecretly({ vote: election, chair, tellers, voters: present, choice }, say);
  }
  if (onPaper !== undefined) {
    const [first, second, third] = present.slice(-3);
    await holdOnPaper({ vote: onPaper, chair, tellers: [first!, second!, third!], present: present.length }, say);
  }
  // What is not voted on is heard.
  for (const { item, openedAt } of chair.meeting.agenda.items) if (!openedAt) await chair.command('goToItem', { item });
  say('a debate, and a question to an officer');
  await debate(chair, present.slice(-3));
  if (guests.length > 0) await questionOfficer(chair, secretary, present[present.length - 1]!, guests[0]!);
  say('closing; tablets witness the log');
  await chair.command('closeSession', {});
  await chair.until((now) => now.minutes.attestations.some((one) => one.size > (now.session.closedSeq ?? Infinity)), 90_000);
  return { ballots, papers, rounds: rounds.length, entries: chair.lines.length };
}

/** Absences with their reasons, as the desk notes them. */
async function secretaryNotes(secretary: Person, away: readonly Person[]): Promise<void> {
  for (const one of away) await secretary.command('reportAbsence', { member: one.id, reason: 'Bận công tác theo giấy mời của cấp trên' });
}

/** The secretary corrects and approves the minutes. */
export async function approve(council: Council, meeting: string, id: string): Promise<string> {
  const { secretary } = council;
  const path = `/api/meetings/${meeting}/minutes`;
  const draft = await secretary.ask<{ version: number }>('GET', path);
  const texts = {
    number: '03/BB-HĐND',
    course:
      'Chủ tọa trình bày lý do, giới thiệu thành phần tham dự và chương trình kỳ họp.\nCác đại biểu nghe trình bày tờ trình, báo cáo thẩm tra và thảo luận từng nội dung.',
    conclusion: 'Kỳ họp đã hoàn thành toàn bộ chương trình đề ra.',
    recipients: 'Như thành phần dự họp\nLưu: VT',
  };
  const { sha256 } = await secretary.ask<{ sha256: string }>('PUT', path, { version: draft.version, texts });
  await secretary.ask('POST', `${path}/approve`, { sha256, id });
  return sha256;
}
