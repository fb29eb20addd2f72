/** How the roll stands after each of its facts. */
import type { FeatureBody } from './feature.ts';
import type { events } from './roll-events.ts';
import type { Ever, Listed, Moment, RollState } from './roll.ts';

export const evolve: FeatureBody<RollState, typeof events>['evolve'] = {
  memberListed: (state, { open, sealed, seq, at }) => {
    const person = sealed?.seen ? sealed.value : {};
    const listed: Listed = { ...open, ...person };
    const members = state.members.with(open.member, listed);
    const before = state.members.get(open.member);
    if (before?.kind === open.kind) return saidAnew({ ...state, members }, before, listed, { seq, at });
    return {
      ...state,
      members,
      ever: state.ever.with(open.member, { ...listed, since: seq, ...earlierOf(state, open.member) }),
      order: [...(before ? state.order.filter((one) => one !== open.member) : state.order), open.member],
    };
  },
  memberUnlisted: (state, { open, seq, by }) => {
    const before = state.members.has(open.member) ? state.ever.get(open.member) : undefined;
    const takenOff = before?.kind === 'secretary' && by !== 'system' && { takenOff: true as const };
    const ever = before ? state.ever.with(open.member, { ...before, until: seq, ...takenOff }) : state.ever;
    return { ...state, members: state.members.without(open.member), ever, order: state.order.filter((one) => one !== open.member) };
  },
  keyAdmitted: (state, { open, seq }) => ({ ...state, keys: state.keys.with(open.certificate, { member: open.member, since: seq }) }),
  keyRevoked: (state, { open, seq, at }) => ({
    ...state,
    keys: state.keys.with(open.certificate, { ...state.keys.get(open.certificate)!, revoked: { seq, at } }),
  }),
  checkedIn: (state, { open, seq, at }) => ({
    ...state,
    presence: state.presence.with(open.member, [
      ...(state.presence.get(open.member) ?? []),
      { from: { seq, at }, ...(open.site && { site: open.site }), ...(open.proof && { proof: open.proof }) },
    ]),
  }),
  checkedOut: (state, { open, seq, at }) => ({
    ...state,
    presence: state.presence.with(
      open.member,
      (state.presence.get(open.member) ?? []).map((stay) =>
        stay.to ? stay : { ...stay, to: { seq, at }, ...(open.undone && { undone: open.undone }) },
      ),
    ),
  }),
  absenceReported: (state, { open, sealed }) => ({
    ...state,
    absences: state.absences.with(open.member, sealed?.seen ? { reason: sealed.value.reason } : {}),
  }),
  absenceTakenBack: (state, { open }) => ({ ...state, absences: state.absences.without(open.member) }),
};

/** Who is listed as before, and called something else: their time on the list goes on. */
function saidAnew(state: RollState, before: Listed, listed: Listed, moment: Moment): RollState {
  const { kind: _kind, name: _name, title: _title, group: _group, committees: _committees, ...times } = state.ever.get(listed.member)!;
  return {
    ...state,
    ever: state.ever.with(listed.member, { ...times, ...listed }),
    corrections: [...(state.corrections ?? []), { ...moment, before, now: listed }],
  };
}

/** What is kept of earlier times on the list, of somebody who comes back. */
function earlierOf(state: RollState, member: string): Pick<Ever, 'earlier'> {
  const before = state.ever.get(member);
  if (!before) return {};
  const { kind, since, until, earlier = [] } = before;
  return { earlier: [...earlier, { kind, since, ...(until !== undefined && { until }) }] };
}
