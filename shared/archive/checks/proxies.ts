/**
 * Votes by proxy: in another body than a People's Council alone, by whom a member has appointed, no more than one may carry, signed by the
 * holder for the member, of nobody who has voted themselves.
 */
import { canonical, type Json } from '../../base/canonical.ts';
import { isPeoplesCouncil } from '../../council/council.ts';
import { Form, isAnswer } from '../../meeting/forms.ts';
import { isOfItem, overlap } from '../../meeting/represented.ts';
import { FILES } from '../layout.ts';
import type { At } from './history-kernel.ts';
import type { AppointmentHistory } from './history-proxies.ts';
import { recusedFrom } from './history-running.ts';
import type { Decided, VoteHistory } from './history-votes.ts';
import { isSignedBy } from './signature.ts';
import type { Check, Subject } from './subject.ts';

type Find = (code: string, seq: number, detail: string) => void;
type One = NonNullable<Decided['open']['proxies']>[number];

export const proxies: Check = {
  name: 'votes by proxy',
  async run(subject) {
    const { history } = subject;
    const find: Find = (code, seq, detail) => subject.find(code, `${FILES.entries}:${seq}`, detail);
    elsewhere(subject, find);
    for (const one of history.proxies.appointments.values()) appointed(subject, one, find);
    for (const vote of history.votes.values()) {
      for (const one of vote.decided?.open.proxies ?? []) await checkOne(subject, vote, vote.decided!, one);
      left(subject, vote);
    }
  },
};

/** A People's Council has none of this, whatever its log says; what another body has stands behind what names it as such. */
function elsewhere({ history }: Subject, find: Find): void {
  const { allowed, appointments, sent } = history.proxies;
  const { body } = history.weights;
  const decided = [...history.votes.values()].flatMap((one) => (one.decided?.open.proxies ? [one.decided] : []));
  const name = String(history.created?.['council'] ?? '');
  for (const { seq } of [...allowed, ...appointments.values(), ...sent, ...decided])
    if (body === undefined || body > seq || isPeoplesCouncil(name)) find('proxies/peoples-council', seq, `${name}: a vote by proxy`);
  for (const { seq, by } of allowed)
    if (by === undefined || history.listedAs(by, seq) !== 'secretary') find('proxies/no-duty', seq, 'allowed by nobody who may');
}

/** The server ends what whoever leaves has given or holds. */
const isLeft = (history: Subject['history'], { member, holder }: AppointmentHistory, { by, seq }: At): boolean =>
  by === 'system' && [member, holder].some((one) => history.listedAs(one, seq) !== 'delegate');

const standsAt = ({ seq: from, withdrawn }: AppointmentHistory, seq: number): boolean =>
  from <= seq && (withdrawn === undefined || withdrawn.seq > seq);

function appointed({ history }: Subject, one: AppointmentHistory, find: Find): void {
  const { member, holder, seq, by, withdrawn, appointment } = one;
  const isDesk = (who: At): boolean => who.by !== undefined && history.listedAs(who.by, who.seq) === 'secretary';
  if (by !== member && !isDesk(one)) find('proxies/no-duty', seq, `${appointment}: not by ${member}`);
  if (withdrawn && withdrawn.by !== member && withdrawn.by !== holder && !isDesk(withdrawn) && !isLeft(history, one, withdrawn))
    find('proxies/no-duty', withdrawn.seq, `${appointment}: not withdrawn by ${member}`);
  if (member === holder || [member, holder].some((who) => history.listedAs(who, seq) !== 'delegate'))
    find('proxies/ineligible', seq, `${appointment}: not from one member to another`);
  const those = [...history.proxies.appointments.values()].filter((other) => other !== one && other.seq < seq && standsAt(other, seq));
  const near = those.filter((other) => overlap(other, one));
  if (near.some((other) => other.member === member || other.member === holder || other.holder === member))
    find('proxies/overlap', seq, `${appointment}: ${member} or ${holder} is represented or carries a vote already`);
  const own = [...those.filter((other) => other.holder === holder), one];
  const items = [undefined, ...new Set(own.flatMap((other) => other.items ?? []))];
  const most = history.proxies.allowed.findLast((other) => other.seq < seq)?.most ?? 0;
  const carried = items.map((item) => own.filter((other) => (item === undefined ? !other.items : isOfItem(other, item))).length);
  if (Math.max(...carried) > most) find('proxies/beyond-most', seq, `${holder} carries ${Math.max(...carried)}; ${most} at most`);
}

/** Both were members at the opening and the closing and take part in the item; the holder was in the room. */
function eligible({ history }: Subject, { vote, opened, closing }: VoteHistory, { member, holder }: Pick<One, 'member' | 'holder'>): boolean {
  const end = closing?.seq ?? opened.seq;
  const listed = [opened.seq, end].every((seq) => [member, holder].every((one) => history.listedAs(one, seq) === 'delegate'));
  const conflict = [member, holder].some((one) => recusedFrom(history, vote, one, end));
  return listed && !conflict && history.presentBetween(holder, opened.seq, end);
}

/** Of this vote's item, by the very two, and made before it was opened. */
function isEntrusted(subject: Subject, { vote, opened }: VoteHistory, one: Pick<One, 'appointment' | 'member' | 'holder'>): boolean {
  const known = subject.history.proxies.appointments.get(one.appointment);
  const item = subject.history.items.get(vote) ?? '';
  return known?.member === one.member && known.holder === one.holder && known.seq < opened.seq && isOfItem(known, item);
}

/**
 * Whether this record's appointments end with leaving, where somebody left at the entry `seq`: it says so, or the server has ended one so
 * before. A record of before says nothing, and in it they revived.
 */
const endWithLeaving = ({ proxies: { allowed, appointments } }: Subject['history'], seq: number): boolean =>
  allowed.some((one) => one.ends === 'leaving' && one.seq < seq) ||
  [...appointments.values()].some(({ withdrawn }) => withdrawn?.by === 'system' && withdrawn.seq < seq);

/** Withdrawn, or ended because either has left since it was made: it does not revive when they are back. */
function isOver({ history }: Subject, { opened, closing }: VoteHistory, appointment: string): boolean {
  const known = history.proxies.appointments.get(appointment);
  const end = (closing ?? opened).seq;
  if (!known) return false;
  const left = [known.member, known.holder].map((one) => history.leftBetween(one, known.seq, end));
  const isEnded = left.some((seq) => seq !== undefined && endWithLeaving(history, seq));
  return isEnded || (known.withdrawn !== undefined && known.withdrawn.seq <= end);
}

const votedThemselves = ({ closed, decided }: VoteHistory, member: string): boolean =>
  Object.hasOwn(closed?.open.roll ?? {}, member) ||
  (closed?.open.void.some((one) => one.voter === member) ?? false) ||
  (decided?.open.spoken.some((one) => one.member === member) ?? false);

async function checkOne(subject: Subject, vote: VoteHistory, decided: At & Decided, one: One): Promise<void> {
  const { member, holder } = one;
  const find = (code: string, detail: string) =>
    subject.find(code, `${FILES.entries}:${decided.seq}`, `${vote.vote}, ${holder} for ${member}: ${detail}`);
  if (!isEntrusted(subject, vote, one)) find('proxies/no-appointment', `no appointment ${one.appointment} gives it`);
  else if (isOver(subject, vote, one.appointment)) find('proxies/withdrawn', 'withdrawn before the vote was closed');
  const sent = subject.history.proxies.sent.findLast((other) => other.vote === vote.vote && other.member === member);
  const isLast = sent?.revision === one.revision && sent.appointment === one.appointment && sent.holder === holder;
  if (!sent || !isLast) find('proxies/not-sent', `revision ${one.revision} is not the last that was sent`);
  if (!(await isSigned(subject, vote, one, sent ?? decided))) find('proxies/not-signed', `${holder} has not signed this`);
  if (votedThemselves(vote, member)) find('proxies/both-voted', `${member} has a ballot or choice of their own`);
  if (!eligible(subject, vote, one)) find('proxies/ineligible', 'not both members who take part, with the holder in the room');
  if (decided.open.proxies!.filter((other) => other.member === member).length > 1) find('proxies/repeated', 'counted twice');
  const { content } = vote.opened;
  const form = Form.safeParse(content?.['form']).data;
  if (content && !isAnswer({ options: content.options, form }, one.choice)) find('proxies/unknown-option', String(one.choice));
}

/** By a key of the holder's, admitted and not revoked up to the closing, over exactly this. */
async function isSigned(subject: Subject, { vote, opened, closing }: VoteHistory, one: One, at: At): Promise<boolean> {
  const { appointment, member, holder, revision, choice } = one;
  const [kind, meeting, question] = ['ecabinet/proxy/v1', subject.meeting, opened.question];
  const content = canonical({ kind, meeting, vote, question, appointment, member, holder, revision, choice } as Json);
  const revoked = subject.history.keys.get(one.certificate)?.revoked;
  if (revoked !== undefined && revoked <= (closing?.seq ?? opened.seq)) return false;
  return isSignedBy(subject, { ...one, member: holder }, content, at);
}

/** Sent in time, by whom the member had appointed, of a member who has not voted; and left out. */
function left(subject: Subject, vote: VoteHistory): void {
  const { closed, decided } = vote;
  if (!closed) return;
  const last = new Map(subject.history.proxies.sent.filter((one) => one.vote === vote.vote).map((one) => [one.member, one]));
  for (const [member, one] of last) {
    const counts = isEntrusted(subject, vote, one) && !isOver(subject, vote, one.appointment) && !votedThemselves(vote, member);
    const keys = [...subject.history.keys.values()].filter((known) => known.member === one.holder);
    // By which of several keys it was signed nobody else knows: it may be the one that was revoked before the closing.
    const isGone = keys.some(({ revoked = 0 }) => revoked > one.seq && revoked <= (vote.closing ?? vote.opened).seq);
    const isSure = keys.some(({ revoked }) => revoked === undefined) && !isGone;
    if (counts && isSure && eligible(subject, vote, one) && !decided?.open.proxies?.some((other) => other.member === member))
      subject.find('proxies/left-out', `${FILES.entries}:${closed.seq}`, `${vote.vote}: ${one.holder}’s vote for ${member}`);
  }
}
