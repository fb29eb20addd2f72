/**
 * Attending in somebody's place (W-28): named by whoever is represented or for them, confirmed by a secretary, of nobody who votes in a
 * People's Council. Whoever attends so is a guest for as long as it stands: in no total, in no vote, and off the list once it ends.
 */
import { isPeoplesCouncil } from '../../council/council.ts';
import { FILES } from '../layout.ts';
import { within, type At } from './history-kernel.ts';
import { endOf, type SubstitutionHistory } from './history-substitutes.ts';
import type { Check, Subject } from './subject.ts';

type Find = (code: string, seq: number, detail: string) => void;

export const substitutes: Check = {
  name: 'substitutes',
  run(subject) {
    const find: Find = (code, seq, detail) => subject.find(code, `${FILES.entries}:${seq}`, detail);
    for (const one of subject.history.substitutions.values()) {
      duties(subject, one, find);
      whose(subject, one, find);
      if (one.confirmed) attends(subject, one, one.confirmed, find);
    }
  },
};

/** By whom it was named, answered and taken back; by the server alone as somebody leaves the list. */
function duties({ history }: Subject, one: SubstitutionHistory, find: Find): void {
  const { substitution, member, confirmed, declined, withdrawn } = one;
  const isDesk = ({ by, seq }: At): boolean => by !== undefined && history.listedAs(by, seq) === 'secretary';
  if (one.by !== member && !isDesk(one)) find('substitutes/no-duty', one.seq, `${substitution}: not named by ${member}`);
  for (const answer of [confirmed, declined])
    if (answer && !isDesk(answer)) find('substitutes/no-duty', answer.seq, `${substitution}: not answered by the desk`);
  if (!withdrawn || withdrawn.by === member || isDesk(withdrawn)) return;
  const leaves = [member, confirmed?.person].some((who) => who !== undefined && leavesAfter(history, who, withdrawn.seq));
  if (withdrawn.by !== 'system' || !leaves) find('substitutes/no-duty', withdrawn.seq, `${substitution}: not taken back by ${member}`);
}

const leavesAfter = ({ members }: Subject['history'], who: string, seq: number): boolean =>
  members.get(who)?.find((one) => within(one, seq))?.to !== undefined;

/** Who is represented: as it is named, and as it is confirmed. */
function whose({ history }: Subject, one: SubstitutionHistory, find: Find): void {
  const { substitution, member, seq, confirmed } = one;
  const { body } = history.weights;
  const isCouncil = body === undefined || body > seq || isPeoplesCouncil(String(history.created?.['council'] ?? ''));
  for (const at of [seq, ...(confirmed ? [confirmed.seq] : [])]) {
    const kind = history.listedAs(member, at);
    const isChair = history.chairs.findLast((each) => each.seq <= at)?.member === member;
    if (kind === undefined || kind === 'secretary' || (kind === 'delegate' && isCouncil) || isChair)
      find('substitutes/ineligible', at, `${substitution}: ${member} sends nobody`);
    else if (history.presentAt(member, at)) find('substitutes/ineligible', at, `${substitution}: ${member} is in the room`);
  }
  for (const other of history.substitutions.values()) {
    if (other === one || other.seq > seq || endOf(other) <= seq) continue;
    const isChain = other.confirmed !== undefined && other.confirmed.seq < seq && other.confirmed.person === member;
    if (other.member === member || isChain) find('substitutes/overlap', seq, `${substitution}: ${other.substitution} stands`);
  }
}

/** A guest, listed with the confirmation, for as long as it stands; and gone with it. */
function attends({ history }: Subject, one: SubstitutionHistory, confirmed: At & { readonly person: string }, find: Find): void {
  const { substitution, member } = one;
  const { person, seq } = confirmed;
  const ends = endOf(one);
  const spans = history.members.get(person) ?? [];
  const listed = spans.find((span) => within(span, seq));
  const others = spans.filter((span) => span.from > seq && span.from < ends);
  if (listed?.kind !== 'guest' || listed.from !== seq - 1) find('substitutes/not-guest', seq, `${substitution}: ${person} is not listed with it`);
  for (const { from, kind } of others) if (kind !== 'guest') find('substitutes/not-guest', from, `${substitution}: ${person} is listed as ${kind}`);
  for (const who of [member, person])
    for (const { to } of history.members.get(who) ?? [])
      if (to !== undefined && to > seq && to < ends && history.listedAs(who, to) === undefined)
        find('substitutes/stays', to, `${substitution}: stands, and ${who} is listed no more`);
  const gone = spans.find((span) => within(span, ends))?.to ?? Infinity;
  const opened = [...history.votes.values()].some((vote) => vote.opened.seq > ends && vote.opened.seq < gone);
  if (ends < Infinity && history.listedAs(person, ends) !== undefined && (gone === Infinity || opened))
    find('substitutes/stays', ends, `${substitution}: taken back, and ${person} is still listed`);
  for (const { vote, opened: from, closed, decided } of history.votes.values()) {
    if (from.seq < seq || from.seq >= ends) continue;
    const beside = [...(decided?.open.spoken ?? []), ...(decided?.open.proxies ?? [])].flatMap((each) => [
      each.member,
      ...('holder' in each ? [each.holder] : []),
    ]);
    if (Object.hasOwn(closed?.open.roll ?? {}, person) || beside.includes(person))
      find('substitutes/voted', closed?.seq ?? from.seq, `${vote}: ${person} is counted`);
  }
}
