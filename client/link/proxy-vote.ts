/**
 * The holder's signature on a vote for a member who has appointed them: kept before it is sent, beside one's own votes and encrypted as
 * they are, and sent until answered, also by a tablet that was started anew.
 */
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { proxyStatement, type Appointment } from '../../shared/meeting/proxies.ts';
import { sentFor } from '../../shared/meeting/represented.ts';
import type { Followed } from './followed.ts';
import type { Following } from './follow.ts';
import { commandMessage, newCommandId } from './outbox.ts';
import type { SignedFor } from './store.ts';

type Parts = Pick<Following, 'id' | 'parts' | 'replica' | 'ballots' | 'now' | 'ended' | 'state'>;
type Between = Pick<Appointment, 'appointment' | 'member' | 'holder'>;

/** On their way from this page, by vote and member: the newest alone is sent. */
const sending = new WeakMap<Parts['ballots'], Map<string, AbortController>>();

/** What was signed for a member in a vote and is not recorded yet. */
export const signedFor = ({ votes }: Pick<Followed, 'votes'>, vote: string, member: string): SignedFor | undefined =>
  votes[vote]?.forOthers?.[member];

/**
 * Signs a choice as this device shows it, by the key of whoever holds it, keeps and sends that. Resolves once it is answered, or once it
 * waits for the network; a refusal says why nothing was signed, or why it was not taken.
 */
export async function voteAsProxy(
  following: Parts | undefined,
  between: Between,
  vote: string,
  choice: Choice,
): Promise<Refusal | undefined> {
  if (!following?.parts.signer) return refuse('votes/no-key-here');
  if (following.state.phase === 'broken') return refuse('link/record-mismatch');
  const { member } = between;
  await keep(following, vote, member, (now) => {
    const before = Math.max(sentFor(following.replica.meeting, vote, member)?.revision ?? 0, now?.revision ?? 0);
    return signed(following, between, { vote, revision: before + 1, choice });
  });
  return new Promise((answered) => void send(following, vote, member, () => answered(undefined)).then(answered));
}

/** Goes on with what was not answered when the app or the network stopped. */
export function resume(following: Parts): void {
  for (const { vote, forOthers = {} } of following.ballots.kept.all())
    for (const [member, { refused }] of Object.entries(forOthers))
      if (!refused && !sending.get(following.ballots)?.has(`${vote} ${member}`)) void send(following, vote, member);
}

async function signed(
  following: Parts,
  { appointment, member, holder }: Between,
  { vote, revision, choice }: { readonly vote: string; readonly revision: number; readonly choice: Choice },
): Promise<SignedFor> {
  const signer = following.parts.signer!;
  const signedAt = following.now();
  const statement = proxyStatement(following.replica.meeting, { appointment, member, holder }, { vote, revision, choice });
  const signature = await signer.sign(utf8(canonical(statement)), signedAt);
  const { certificate } = signer;
  const answer = typeof choice === 'string' ? choice : [...choice];
  return { id: newCommandId(), revision, choice, input: { appointment, vote, revision, choice: answer, certificate, signedAt, signature } };
}

type Next = SignedFor | undefined | Promise<SignedFor>;

/** @param by what is kept from now on; undefined: nothing any more. */
const keep = ({ ballots }: Parts, vote: string, member: string, by: (now: SignedFor | undefined) => Next): Promise<void> =>
  ballots.kept.change(vote, async (now) => {
    const { [member]: before, ...others } = now.forOthers ?? {};
    const next = await by(before);
    return next === before ? now : { ...now, forOthers: { ...others, ...(next && { [member]: next }) } };
  });

/** The same for what was answered: one that was signed meanwhile in its place is still on its way. */
const settle = (following: Parts, vote: string, member: string, { id }: SignedFor, by: () => Next): Promise<void> =>
  keep(following, vote, member, (now) => (now?.id === id ? by() : now));

async function send(following: Parts, vote: string, member: string, onWait?: () => void): Promise<Refusal | undefined> {
  const { ballots } = following;
  const pending = ballots.kept.of(vote).forOthers?.[member];
  if (!pending || pending.refused) return undefined;
  const all = sending.get(ballots) ?? new Map<string, AbortController>();
  sending.set(ballots, all);
  const [name, stop] = [`${vote} ${member}`, new AbortController()];
  all.get(name)?.abort();
  all.set(name, stop);
  const message = commandMessage(following.id, 'voteAsProxy', pending.input, undefined, pending.id);
  const how = { signal: AbortSignal.any([stop.signal, following.ended]), keeps: true, ...(onWait && { onWait }) };
  const answer = await ballots.parts.deliver(message, how);
  // A newer choice has taken its place; the log orders them by revision.
  if (all.get(name) !== stop) return undefined;
  all.delete(name);
  if (!answer) return undefined;
  if (answer.ok) return void (await settle(following, vote, member, pending, () => undefined));
  const { refusal } = answer;
  if (refusal.code === 'votes/wrong-time' && !pending.anew && (await signedAnew(following, vote, member, pending)))
    return all.has(name) ? undefined : send(following, vote, member, onWait);
  await settle(following, vote, member, pending, () => ({ ...pending, refused: refusal }));
  return refusal;
}

/** One that waited too long for the network is the same vote, signed at another time. Once: a wrong clock would go on for ever. */
async function signedAnew(following: Parts, vote: string, member: string, pending: SignedFor): Promise<boolean> {
  const { revision, choice, input } = pending;
  const holder = following.parts.signer?.member;
  if (holder === undefined) return false;
  await following.ballots.parts.catchUp();
  const between = { appointment: String(input['appointment']), member, holder };
  const again = await signed(following, between, { vote, revision, choice });
  await settle(following, vote, member, pending, () => ({ ...again, anew: true }));
  return true;
}
