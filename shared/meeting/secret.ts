/**
 * The electronic secret ballot (bỏ phiếu kín điện tử; RECORD section 6). A ballot paper bears the blind signatures of two issuers, the
 * server and the tellers' device, so that neither knows whose it is; it is dropped into an urn that the tellers' device alone opens, and
 * all papers stand on one board, sorted, for everybody to check. Made → checked → opened: the tellers' keys (secret-keys.ts)
 * come before the vote opens.
 */
import { z } from 'zod';
import { canonical, type Json } from '../base/canonical.ts';
import { Hash, HexHash, Id } from '../base/ids.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import type { Line } from '../crypto/secret-line.ts';
import { anyRecused, byChair, bySystem, byTeller, isDelegate, isListed, isPaused, isPresent, isRecused, total } from './access.ts';
import { wasDelegateAt } from './there-at.ts';
import { countBoard } from './count.ts';
import { alsoDecided } from './elected.ts';
import { command, feature, type Actor, type Meeting } from './feature.ts';
import { standingOn } from './forms.ts';
import { leastTellers } from './least-tellers.ts';
import { ChairsWord, contentOf, ending, opened, readyToOpen, Seconds, timed } from './question.ts';
import {
  Blinded,
  preparedSecret,
  Request,
  runningSecret,
  secretOf,
  Signature,
  wrongKey,
  type SecretState,
} from './secret-state.ts';
import { event, events, Vote1 } from './secret-events.ts';
import { evolve } from './secret-evolving.ts';
import { keyCommands } from './secret-keys.ts';
import { secretInMinutes } from './secret-minutes.ts';
import { boardStatement, commitmentTo, paperRequest } from './secret-statements.ts';

/** Papers under way when the chair closes are taken for so long; tablets that were waiting for their random moment send at once. */
export const URN_GRACE_MS = 5000;
/** Pieces that an urn takes for each delegate, junk among them. */
const MOST_FOR_EACH = 4;

declare module './feature.ts' {
  interface Meeting {
    readonly secret: SecretState;
  }
}

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');

/** The teller on whose device its key was made. */
const keeps = (actor: Actor, meeting: Meeting, vote: string): Verdict =>
  secretOf(meeting, vote)?.keys?.device === idOf(actor) ? byTeller(actor, meeting) : refuse('secret/other-device');

export const secret = feature<SecretState, typeof events>('secret', {
  initial: { votes: {} },
  events,
  urn: {
    there: (meeting, key) => secretOf(meeting, key)?.keys !== undefined,
    takes: (meeting, key) => {
      const vote = runningSecret(meeting, key, 'open', 'closing');
      if ('refused' in vote) return refuse('votes/not-open');
      return isPaused(meeting, key) ? refuse('urn/paused') : 'yes';
    },
    most: (meeting, key) => MOST_FOR_EACH * (meeting.votes.votes[key]?.total ?? 0) + 100,
    readBy: (meeting, key) => meeting.votes.votes[key]?.opened?.seq,
    keeps,
    signs: (meeting, key) => {
      const one = secretOf(meeting, key);
      return one?.board && one.keys?.device;
    },
    mayEmpty: (actor, meeting, key) => {
      const vote = runningSecret(meeting, key, 'sealed');
      return 'refused' in vote ? vote : keeps(actor, meeting, key);
    },
  },
  // Once the board stands the sealed papers are of no use; of a vote that is set aside nobody may ever read any.
  destroys: (type, fact, meeting) => {
    const { vote } = fact.open as { readonly vote?: string };
    return vote !== undefined && secretOf(meeting, vote) && (type === 'boardPublished' || type === 'voteVoided') ? [vote] : [];
  },
  commands: {
    ...keyCommands,
    openSecretVote: command({
      input: Vote1.extend(ChairsWord.shape).extend({ fewTellers: z.boolean().default(false), closesIn: Seconds.optional() }),
      byTheClock: true,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      evidence: 'issuer',
      needs: ({ input, meeting }) => (secretOf(meeting, input.vote) ? { key: input.vote } : undefined),
      decide: ({ input, meeting, evidence, context }) => {
        const vote = preparedSecret(meeting, input.vote);
        if ('refused' in vote) return vote;
        const one = secretOf(meeting, input.vote);
        if (!one?.keys) return refuse('secret/keys-missing');
        const { keys } = one;
        const { members } = meeting.tellers;
        if (!keys.checkedBy.some((by) => members.includes(by)) || !members.includes(keys.device)) return refuse('secret/keys-not-checked');
        // A key that the server changed after it saw the tellers' is another than it was bound to.
        const server = evidence!.publicKey;
        if (commitmentTo(meeting.session.meeting, input.vote, server) !== keys.commitment || server === keys.issuer)
          return refuse('secret/other-keys');
        if (standingOn(vote.ballot ?? {}).some((one) => members.includes(one))) return refuse('secret/teller-stands');
        if (anyRecused(meeting, vote.item, members)) return refuse('secret/teller-recused');
        const least = leastTellers(meeting.tellers.level);
        const few = members.length < least;
        if (few && !input.fewTellers) return refuse('secret/few-tellers', { least, there: members.length });
        const ready = readyToOpen(meeting, [vote], input);
        if ('refused' in ready) return ready;
        const content = { ...contentOf(meeting, vote), secret: { server, tellers: keys.issuer, urn: keys.urn } };
        return [
          opened(vote, content, 'secret', total(meeting), ready.belowQuorum),
          event('urnOpened', { vote: vote.vote, tellers: [...members], ...(few && { fewTellers: true as const }) }),
          ...(input.closesIn === undefined ? [] : [timed([vote.vote], context.now(), input.closesIn)]),
        ];
      },
    }),
    /** Once a voter; the same request again gets the same answer. */
    takeBallotPaper: command({
      input: Vote1.extend({ log: z.object({ size: z.number().int().min(1), root: Hash }) }).extend(Request.shape),
      may: (actor, meeting) => {
        if (!isListed(actor, meeting)) return refuse('roll/not-listed');
        if (!isDelegate(actor, meeting)) return refuse('votes/delegates-only');
        return isPresent(idOf(actor), meeting) ? 'yes' : refuse('votes/not-checked-in');
      },
      evidence: 'issued',
      needs: ({ input, actor, meeting }) => {
        const { vote: id, log, server, tellers, certificate, signedAt, signature } = input;
        const found = runningSecret(meeting, id, 'open');
        if ('refused' in found || found.secret.papers.has(idOf(actor))) return undefined;
        const content = canonical(paperRequest(meeting, found.vote, log, idOf(actor), { server, tellers }));
        const signed = { member: idOf(actor), certificate, signedAt, signature, content };
        return { ...signed, key: id, blinded: server, size: found.vote.opened!.seq + 1 };
      },
      decide: ({ input, actor, meeting, evidence, context }) => {
        const { vote: id, log, ...request } = input;
        const found = runningSecret(meeting, id, 'open');
        if ('refused' in found) return found.code === 'votes/not-in-this-state' ? refuse('votes/not-open') : found;
        const voter = idOf(actor);
        const before = found.secret.papers.get(voter);
        if (before) {
          const same = before.taken?.server === request.server && before.taken.tellers === request.tellers;
          return same ? { again: before.seq } : refuse('secret/paper-taken');
        }
        if (isPaused(meeting, id)) return refuse('secret/paused');
        if (!wasDelegateAt(meeting, voter, found.vote.opened!.seq)) return refuse('votes/listed-later');
        if (isRecused(meeting, found.vote.item, voter)) return refuse('votes/conflict');
        const wrong = wrongKey(meeting, voter, request, evidence, context.now());
        if (wrong) return wrong;
        // Whoever was shown another history has no paper in this one.
        const { checkpoint, issued } = evidence!;
        if (log.size !== checkpoint.size || log.root !== checkpoint.root) return refuse('secret/other-history');
        if (issued === undefined) return refuse('secret/wrong-request');
        return [event('ballotPaperTaken', { vote: id, voter, device: found.secret.keys!.device }, { ...request, issued })];
      },
    }),
    /** From the tellers' device, for as many as wait. */
    signBallotPapers: command({
      input: Vote1.extend({ papers: z.array(z.object({ voter: Id, signature: Blinded })).min(1).max(50) }),
      may: byTeller,
      decide: ({ input, actor, meeting }) => {
        const found = runningSecret(meeting, input.vote, 'open', 'closing');
        if ('refused' in found) return found;
        if (found.secret.keys!.device !== idOf(actor)) return refuse('secret/other-device');
        if (isPaused(meeting, input.vote)) return refuse('secret/paused');
        const { papers } = found.secret;
        const voters = input.papers.map(({ voter }) => voter);
        if (new Set(voters).size !== voters.length || voters.some((one) => !papers.has(one))) return refuse('secret/no-such-paper');
        return input.papers
          .filter(({ voter }) => !papers.get(voter)!.signed)
          .map(({ voter, signature }) => event('ballotPaperSigned', { vote: input.vote, voter }, { signature }));
      },
    }),
    closeSecretVote: command({
      input: Vote1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const found = runningSecret(meeting, input.vote, 'open');
        if ('refused' in found) return found;
        return isPaused(meeting, input.vote) ? refuse('secret/paused') : ending(found.vote);
      },
    }),
    sealUrn: command({
      input: Vote1,
      may: bySystem,
      evidence: 'urn',
      needs: ({ input }) => ({ key: input.vote }),
      decide: ({ input: { vote }, meeting, evidence }) => {
        const found = runningSecret(meeting, vote, 'closing');
        if ('refused' in found) return found;
        const { size, root } = evidence!;
        return [event('urnSealed', { vote, size, root }), { type: 'boxSealed', open: { vote, box: { size, root } } }];
      },
    }),
    /** What the tellers' device found in the urn; the server looks at each line before it stands in the record. */
    publishBoard: command({
      input: Vote1.extend({ sha256: HexHash, left: z.number().int().min(0) }).extend(Signature.shape),
      may: byTeller,
      evidence: 'handedIn',
      needs: ({ input, actor, meeting }) => {
        const { vote: id, sha256: digest, left, certificate, signedAt, signature } = input;
        const found = runningSecret(meeting, id, 'sealed');
        if ('refused' in found) return undefined;
        const { question = '', content } = found.vote;
        const of = { meeting: meeting.session.meeting, vote: id, question, ...content!.secret! };
        const statement = (root: string, size: number): string => canonical(boardStatement(meeting, id, { root, size, left }));
        // Read when a board is there to be looked at: everybody who joins a meeting would wait for its arithmetic.
        const check = async (texts: readonly string[]) => (await import('./secret-board.ts')).checkBoard(texts, of);
        const signed = { member: idOf(actor), certificate, signedAt, signature };
        return { key: id, sha256: digest, check, statement, signed };
      },
      decide: ({ input, actor, meeting, evidence, context }) => {
        const { vote, left, certificate, signedAt, signature } = input;
        const found = runningSecret(meeting, vote, 'sealed');
        if ('refused' in found) return found;
        if (found.secret.keys!.device !== idOf(actor)) return refuse('secret/other-device');
        const wrong = wrongKey(meeting, idOf(actor), input, evidence, context.now());
        if (wrong) return wrong;
        const { lines, root } = evidence!;
        if (lines.length > found.secret.papers.size) return refuse('secret/more-than-taken');
        if (lines.length + left > found.secret.urn!.size) return refuse('secret/more-than-dropped');
        // Each piece stands on the board or is said to be left out: none goes missing without a word.
        if (lines.length + left < found.secret.urn!.size) return refuse('secret/fewer-than-dropped');
        return [event('boardPublished', { vote, lines: lines as unknown as Line[], root, left, certificate, signedAt, signature })];
      },
    }),
    /** Written by the server alone, from the board. */
    recordBoard: command({
      input: Vote1,
      may: bySystem,
      decide: ({ input, meeting }) => {
        const found = runningSecret(meeting, input.vote, 'sealed');
        if ('refused' in found) return found;
        const { board, papers } = found.secret;
        if (!board) return refuse('secret/no-board');
        const counted = countBoard(meeting, found.vote, board, papers.keys());
        return [{ type: 'voteClosed', open: counted as unknown as Json }, ...alsoDecided(meeting, found.vote, counted)];
      },
    }),
  },
  evolve,
  minutes: secretInMinutes,
  after: {
    urnClosing: ({ open }) => ({ delay: URN_GRACE_MS, command: 'sealUrn', input: { vote: open.vote } }),
    boardPublished: ({ open }) => ({ command: 'recordBoard', input: { vote: open.vote } }),
  },
});
