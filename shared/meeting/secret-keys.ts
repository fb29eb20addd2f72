/**
 * The keys of a secret vote (RECORD section 6): asked for, made on the tellers' device, compared by a second teller, and destroyed there
 * once the vote is over.
 */
import { canonical } from '../base/canonical.ts';
import { Hash } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary, byTeller, LIVE } from './access.ts';
import { command, type Actor } from './feature.ts';
import { event, Vote1 } from './secret-events.ts';
import { Base64, preparedSecret, secretOf, Signature, wrongKey } from './secret-state.ts';
import { commitmentTo, keysStatement } from './secret-statements.ts';

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');

export const keyCommands = {
  /** The server makes its issuing key; the tellers' device is asked for its own. */
  askForKeys: command({
    input: Vote1,
    may: (actor, meeting) => (byTeller(actor, meeting) === 'yes' ? 'yes' : byChairOrSecretary(actor, meeting, ...LIVE)),
    evidence: 'issuer',
    needs: ({ input, meeting }) => ('refused' in preparedSecret(meeting, input.vote) ? undefined : { key: input.vote }),
    decide: ({ input, meeting, evidence }) => {
      const vote = preparedSecret(meeting, input.vote);
      if ('refused' in vote) return vote;
      if (meeting.tellers.members.length === 0) return refuse('secret/no-tellers');
      if (secretOf(meeting, input.vote)) return [];
      const commitment = commitmentTo(meeting.session.meeting, input.vote, evidence!.publicKey);
      return [event('secretKeysAsked', { vote: input.vote, commitment })];
    },
  }),
  /** From the tellers' device; made anew where the device of before is lost, until the vote opens. */
  makeKeys: command({
    input: Vote1.extend({ issuer: Base64(1000), urn: Base64(200) }).extend(Signature.shape),
    may: byTeller,
    evidence: 'signature',
    needs: ({ input: { vote, issuer, urn, ...signed }, actor, meeting }) => {
      const commitment = secretOf(meeting, vote)?.commitment;
      const member = idOf(actor);
      if (commitment === undefined) return undefined;
      return { member, ...signed, content: canonical(keysStatement(meeting, vote, member, { commitment, issuer, urn })) };
    },
    decide: ({ input, actor, meeting, evidence, context }) => {
      const vote = preparedSecret(meeting, input.vote);
      if ('refused' in vote) return vote;
      const commitment = secretOf(meeting, input.vote)?.commitment;
      if (commitment === undefined) return refuse('secret/keys-not-asked');
      return wrongKey(meeting, idOf(actor), input, evidence, context.now()) ?? [event('secretKeysMade', { ...input, commitment })];
    },
  }),
  /** By another teller, who has compared the digits on both screens. */
  checkKeys: command({
    input: Vote1.extend({ keys: Hash }),
    may: byTeller,
    decide: ({ input, actor, meeting }) => {
      const vote = preparedSecret(meeting, input.vote);
      if ('refused' in vote) return vote;
      const keys = secretOf(meeting, input.vote)?.keys;
      if (!keys || keys.hash !== input.keys) return refuse('secret/other-keys');
      if (keys.device === idOf(actor)) return refuse('secret/second-teller');
      return keys.checkedBy.includes(idOf(actor)) ? [] : [event('secretKeysChecked', input)];
    },
  }),
  sayDestroyed: command({
    input: Vote1,
    may: byTeller,
    decide: ({ input, actor, meeting }) => {
      const one = secretOf(meeting, input.vote);
      if (one?.keys?.device !== idOf(actor)) return refuse('secret/other-device');
      const { state } = meeting.votes.votes[input.vote]!;
      if (state !== 'closed' && state !== 'voided') return refuse('votes/not-in-this-state', { state });
      return one.destroyed ? [] : [event('urnKeyDestroyed', { vote: input.vote })];
    },
  }),
};
