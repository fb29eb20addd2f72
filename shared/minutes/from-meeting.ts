/** The minutes' data, taken from a closed meeting's log and nothing else; what the secretary adds stands in `texts`. */
import { toBase64url } from '../base/bytes.ts';
import { delegates, isSecret } from '../meeting/access.ts';
import { quorum, quorumLosses } from '../meeting/quorum.ts';
import { witnessedAtClosing } from '../meeting/archived.ts';
import { conclusionsForMinutes } from '../meeting/concluded.ts';
import { bodyOf, groundOf } from '../meeting/question.ts';
import { explain } from '../meeting/rules.ts';
import type { Meeting } from '../meeting/feature.ts';
import { MEETING } from '../meeting/index.ts';
import type { Paper } from '../meeting/paper-events.ts';
import { spokenTimes } from '../meeting/spoken-times.ts';
import type { Vote } from '../meeting/votes.ts';
import type { Unit } from '../council/council.ts';
import { say } from '../text/words.ts';
import { minutesRecordText as w } from '../text/minutes.ts';
import type { MinutesTexts } from '../wire/minutes.ts';
import type { MinutesData, MinutesDelegate, MinutesVote, Officer, Period } from './minutes-data.ts';
import { termSaid } from './term-said.ts';
import { numbersOf } from '../meeting/numbers.ts';
import type { Break } from '../meeting/session.ts';
import { course } from '../text/course.ts';

/** `rootAt`: the root of the meeting's log over its first entries. */
export function minutesData(meeting: Meeting, rootAt: (size: number) => Uint8Array, unit: Unit, texts: MinutesTexts): MinutesData {
  const { session, roll, agenda, papers } = meeting;
  const endedAt = session.closedAt!;
  const size = session.closedSeq! + 1;
  const witnessed = witnessedAtClosing(meeting);
  const numbers = numbersOf(agenda.items);
  const votes = meeting.votes.order.map((id) => meeting.votes.votes[id]!);
  const onPaper = votes.flatMap((one) => paperVoteInMinutes(meeting, one));
  const floor = floorIn(meeting);
  const conclusions = conclusionsForMinutes(meeting);
  const term = termSaid(session.term, session.title);
  return {
    unit: { name: unit.name, ...(unit.place && { place: unit.place }) },
    meeting: {
      id: session.meeting,
      title: session.title,
      ...(term !== undefined && { term }),
      place: texts.place ?? session.place,
      startedAt: session.openedAt!,
      endedAt,
      rehearsal: session.rehearsal,
    },
    chairs: session.chairs.map((one, index) => officer(meeting, one.member, one.from, session.chairs[index + 1]?.from)),
    secretaries: roll.order
      .filter((one) => roll.members.get(one)?.kind === 'secretary')
      .map((one) => officer(meeting, one, session.openedAt!)),
    delegates: delegates(meeting).map((one) => delegate(meeting, one, endedAt)),
    guests: roll.order.filter(
      (one) => roll.members.get(one)?.kind === 'guest' && (roll.presence.get(one) ?? []).some((stay) => !stay.undone),
    ).length,
    // Everybody reads the minutes: what is not for everybody has its neutral title there.
    items: agenda.items.map(({ item, title, publicTitle = title, openedAt }) => ({
      id: item,
      number: numbers.get(item)!,
      title: publicTitle,
      ...(openedAt && { openedAt }),
      papers: papers.order.flatMap((one) => {
        const paper = papers.papers[one]!;
        return paper.item === item && paper.state === 'current' ? [titleOf(paper)] : [];
      }),
    })),
    votes: votes.filter((one) => one.result && one.state !== 'voided').map((one) => toMinutes(meeting, one)),
    ...(onPaper.length > 0 && { paperVotes: onPaper }),
    ...(conclusions.length > 0 && { conclusions }),
    annulled: votes.filter((one) => one.voided).map((one) => ({ question: one.text, at: one.voided!.at, reason: one.voided!.reason })),
    adjournments: session.breaks.map((one) => adjournment(meeting, one)),
    quorum: quorumOf(meeting, endedAt),
    noted: MEETING.noted(meeting).filter(({ at }) => at <= endedAt),
    ...(floor && { floor }),
    restored: session.restorations.map(({ at, reason }) => ({ at, reason })),
    texts,
    record: { size, root: toBase64url(rootAt(size)), ca: session.ca, ...(witnessed && { witnessed: { n: witnessed.n, m: witnessed.m } }) },
  };
}

/** In Vietnamese, as the minutes are: what the groups discussed, then what the chair noted. */
function adjournment({ agenda }: Meeting, { from, to, note, groups }: Break): MinutesData['adjournments'][number] {
  const item = agenda.items.find((one) => one.item === groups);
  const discussed = item && say(course.groupsMinuted, 'vi', { title: item.publicTitle ?? item.title });
  const reason = [discussed, note].filter(Boolean).join('. ');
  return { from, ...(to && { to }), ...(reason && { reason }) };
}

function floorIn({ speakers: { speeches }, roll }: Meeting): MinutesData['floor'] {
  const times = spokenTimes(speeches, (one) => roll.ever.get(one));
  const members = times?.people.flatMap(({ member }) => member ?? []) ?? [];
  return times && { ...times, names: Object.fromEntries(members.map((one) => [one, roll.ever.get(one)?.name ?? one])) };
}

/** With what was new in it, of one that took the place of another while the meeting stood. */
const titleOf = ({ title, publicTitle, changed }: Paper): string =>
  publicTitle ?? (changed === undefined ? title : say(w.replacedPaper, 'vi', { title, changed }));

/** Needed, present at the opening, and every time when fewer were there: from the roll's comings and goings. */
function quorumOf(meeting: Meeting, endedAt: string): MinutesData['quorum'] {
  const { session, roll } = meeting;
  const opened = session.openedAt!;
  const needed = quorum(meeting).needed;
  const stays = delegates(meeting).flatMap((one) => roll.presence.get(one) ?? []).filter((one) => !one.undone);
  const presentAt = (at: string) => stays.filter(({ from, to }) => from.at <= at && (!to || to.at > at)).length;
  const moments = [...new Set([opened, ...stays.flatMap(({ from, to }) => [from.at, ...(to ? [to.at] : [])])])]
    .filter((at) => at >= opened && at < endedAt)
    .sort();
  const lost: Array<Period & { present: number }> = [];
  let since: { from: string; present: number } | undefined;
  for (const at of moments) {
    const present = presentAt(at);
    if (present < needed && !since) since = { from: at, present };
    if (present >= needed && since) {
      lost.push({ ...since, to: at });
      since = undefined;
    }
  }
  if (since) lost.push(since);
  return { needed, atOpening: presentAt(opened), lost };
}

function officer(meeting: Meeting, id: string, from: string, to?: string): Officer {
  const { name, title } = meeting.roll.ever.get(id)!;
  return { name: name ?? id, ...(title && { title }), from, ...(to && { to }) };
}

function delegate(meeting: Meeting, id: string, endedAt: string): MinutesDelegate {
  const { name, group, title, committees } = meeting.roll.members.get(id)!;
  const stays: Period[] = (meeting.roll.presence.get(id) ?? [])
    .filter((one) => one.from.at <= endedAt && !one.undone)
    .map(({ from, to }) => ({ from: from.at, ...(to && { to: to.at }) }));
  return {
    id,
    name: name ?? id,
    ...(group && { group }),
    ...(title && { title }),
    ...(committees && { committees }),
    present: stays,
    withLeave: meeting.roll.absences.get(id) !== undefined,
  };
}

function toMinutes(meeting: Meeting, vote: Vote): MinutesVote {
  const result = vote.result!;
  const losses = quorumLosses(meeting, vote);
  const { needed } = explain(result, vote.rule);
  const ground = groundOf(meeting, vote);
  return {
    vote: vote.vote,
    kind: isSecret(vote) ? 'secret' : 'public',
    item: vote.item,
    question: vote.content!.text,
    options: vote.content!.options,
    counts: result.counts,
    base: result.base,
    rule: vote.rule,
    ...(bodyOf(meeting, vote) === 'other' && { body: 'other' as const }),
    ...(ground && { ground: { name: ground.name, article: ground.article, ...(ground.tie && { tie: ground.tie }) } }),
    silent: result.silent,
    needed,
    outcome: result.outcome,
    ...(vote.decision && vote.content?.form && {
      elected: { form: vote.content.form, decision: vote.decision, ...(vote.lots && { lots: vote.lots }) },
    }),
    ...(result.weighed && { weighed: result.weighed }),
    openedAt: vote.opened!.at,
    closedAt: vote.closing!.at,
    roll: result.roll,
    void: result.void.map(({ voter, reason }) => ({ voter, reason: reasonWords(reason) })),
    ...(result.tie && { tie: { name: nameOf(meeting, result.tie.chair), ...(result.tie.choice && { choice: result.tie.choice }) } }),
    ...(result.signed && { signed: result.signed }),
    ...(result.spoken && {
      spoken: result.spoken.map(({ member, choice, enteredBy, countersignedBy }) => ({
        member,
        choice,
        name: nameOf(meeting, member),
        enteredBy: nameOf(meeting, enteredBy),
        countersignedBy: nameOf(meeting, countersignedBy),
      })),
    }),
    ...(result.proxies && {
      proxies: result.proxies.map(({ member, holder, choice }) => ({
        member,
        holder,
        choice,
        name: nameOf(meeting, member),
        by: nameOf(meeting, holder),
      })),
    }),
    ...(vote.repeats && { repeats: vote.repeats }),
    ...(losses.length > 0 && { quorumLost: losses }),
    ...(vote.belowQuorum && { belowQuorum: say(w.belowQuorum, 'vi', vote.belowQuorum) }),
  };
}

/** A vote on printed papers, where it stands with a result: one, or none. */
export function paperVoteInMinutes(meeting: Meeting, { vote, item, rule, decision, repeats, ballot }: Vote): MinutesVote[] {
  const paper = meeting.paperBallots.votes[vote];
  if (!paper?.result || !paper.counting || paper.state === 'voided') return [];
  const { content, result, opened, counting, belowQuorum } = paper;
  const { issued, returned, valid, invalid, blank, counts, base, silent, outcome, signatures } = result;
  const ground = groundOf(meeting, { vote, rule, ballot, ...(repeats && { repeats }) });
  const signed = signatures.map(({ teller, signedAt, certificate }) => ({ name: nameOf(meeting, teller), at: signedAt, certificate }));
  const tellers = paper.tellers.map((one) => nameOf(meeting, one));
  return [
    {
      ...{ vote, kind: 'paper', item, question: content.text, options: content.options, counts, base, rule, silent, outcome },
      ...(ground && { ground: { name: ground.name, article: ground.article } }),
      ...((meeting.weights.body ?? ground?.body) && { body: 'other' as const }),
      needed: explain(result, rule).needed,
      ...(decision && content.form && { elected: { form: content.form, decision } }),
      openedAt: opened.at,
      closedAt: counting.at,
      roll: {},
      void: [],
      papers: { total: paper.total, issued, returned, valid, invalid, blank, tellers, signed, round: paper.round },
      ...(repeats && { repeats }),
      ...(belowQuorum && { belowQuorum: say(w.belowQuorum, 'vi', belowQuorum) }),
    },
  ];
}

const nameOf = (meeting: Meeting, id: string): string => meeting.roll.ever.get(id)?.name ?? id;

const reasonWords = (reason: string): string => say(w[reason as 'notPresent'] ?? w.unknownKey, 'vi');
