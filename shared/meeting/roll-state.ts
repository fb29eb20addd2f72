/** How the roll stands after each of its facts. */
import type { FeatureBody } from './feature.ts';
import type { events } from './roll-events.ts';
import type { Ever, Listed, RollState, Span } from './roll.ts';

export const evolve: FeatureBody<RollState, typeof events>['evolve'] = {
  memberListed: (state, { open, sealed, seq, at }) => {
    const listed: Listed = { ...open, ...(sealed?.seen && sealed.value) };
    const before = state.members.get(open.member);
    const was = state.ever.get(open.member);
    const found = (times: Span & Pick<Ever, 'earlier'>) => ({
      members: state.members.with(open.member, listed),
      ever: state.ever.with(open.member, { ...listed, ...times }),
    });
    // As something else a time of its own begins: who was a guest was no delegate then, whoever wrote this.
    if (before?.kind !== open.kind) {
      const order = [...state.order.filter((one) => one !== open.member), open.member];
      return { ...state, ...found({ since: seq, ...earlierOf(was) }), order };
    }
    // Who is listed as before is called something else: their time on the list goes on.
    const times = { since: was!.since, ...(was!.earlier && { earlier: was!.earlier }) };
    return { ...state, ...found(times), corrections: [...(state.corrections ?? []), { seq, at, before, now: listed }] };
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

/** What is kept of earlier times on the list, of somebody who comes back. */
function earlierOf(before: Ever | undefined): Pick<Ever, 'earlier'> {
  if (!before) return {};
  const { kind, since, until, earlier = [] } = before;
  return { earlier: [...earlier, { kind, since, ...(until !== undefined && { until }) }] };
}
