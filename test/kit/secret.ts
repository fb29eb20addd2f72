/** A secret ballot as tellers, chair and delegates go through it; keys, signatures and papers are true because the world says so. */
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromBase64url, toBase64url, toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { tokenHash, type Line } from '../../shared/crypto/secret-ballot.ts';
import { leafHash } from '../../shared/log/entry.ts';
import { rootOf } from '../../shared/log/tree.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { boardStatement, keysStatement, paperRequest } from '../../shared/meeting/secret-statements.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, QUESTION, secretary, voteOf, type Act, type Person } from './people.ts';
import { fullHouse, passes, type Step } from './scene.ts';
import { certificateOf, json, signatureOver, type World } from './world.ts';

const drawn = (text: string, length = 32): Uint8Array<ArrayBuffer> => {
  const pieces = Array.from({ length: Math.ceil(length / 32) }, (_, n) => sha256(utf8(`${text} ${n}`)));
  return concat(...pieces).slice(0, length);
};
const letters = (text: string, length?: number): string => toBase64url(drawn(text, length));

/** The vote of that text, or the one that is asked for by itself. */
const of = (made: World, text = QUESTION): string => voteOf(made, text);

const signed = (made: World, by: Person, statement: Json) => {
  const certificate = certificateOf(by.id);
  return { certificate, signedAt: timestamp(made.now), signature: signatureOver(canonical(json(statement)), certificate) };
};

export const preparesSecret = (more: object = {}): Act =>
  secretary.does('prepareVote', (made: World) => ({
    item: itemOf(made, ITEM),
    text: QUESTION,
    rule: MAJORITY,
    papers: [],
    ballot: { way: 'secret', ...more },
  }));
export const namesTellers = (...members: Person[]): Act => chair.does('nameTellers', { members: members.map((one) => one.id) });
export const asksForKeys = (by: Person = secretary): Act => by.does('askForKeys', (made: World) => ({ vote: of(made) }));
/** `over`: what of the statement is signed otherwise. */
export const makesKeys =
  (by: Person, { over = {}, keys = {} }: { over?: object; keys?: Partial<{ issuer: string; urn: string }> } = {}): Act =>
  (made) => {
    const vote = of(made);
    const { commitment = '' } = made.meeting.secret.votes[vote] ?? {};
    const own = { issuer: letters(`issuer of ${by.id}`), urn: letters(`urn of ${by.id}`), ...keys };
    const statement = { ...(keysStatement(made.meeting, vote, by.id, { commitment, ...own }) as object), ...over } as Json;
    return made.execute(by.actor, 'makeKeys', { vote, ...own, ...signed(made, by, statement) });
  };
export const checksKeys = (by: Person, keys?: string): Act =>
  by.does('checkKeys', (made: World) => {
    const vote = of(made);
    return { vote, keys: keys ?? made.meeting.secret.votes[vote]?.keys?.hash ?? letters('none') };
  });
export const opensSecret = (word: object = {}, by: Person = chair): Act =>
  by.does('openSecretVote', (made: World) => ({ vote: of(made), ...word }));
/** `odd`: what differs from an honest request. */
export const takesPaper =
  (by: Person, odd: { n?: number; server?: string; over?: object; root?: string; key?: Person; input?: object } = {}): Act =>
  (made) => {
    const id = of(made);
    const vote = made.meeting.votes.votes[id]!;
    const size = (vote.opened?.seq ?? 0) + 1;
    const root = odd.root ?? toBase64url(rootOf(made.entries.slice(0, size).map((one) => leafHash(one.line))));
    const blinded = { server: odd.server ?? letters(`${by.id} ${odd.n ?? 1} s`, 256), tellers: letters(`${by.id} ${odd.n ?? 1} t`, 256) };
    const request = { ...(paperRequest(made.meeting, vote, { size, root }, by.id, blinded) as object), ...odd.over } as Json;
    const input = { vote: id, log: { size, root }, ...blinded, ...signed(made, odd.key ?? by, request), ...odd.input };
    return made.execute(by.actor, 'takeBallotPaper', input);
  };
export const signsPapers = (by: Person, ...voters: Person[]): Act =>
  by.does('signBallotPapers', (made: World) => ({
    vote: of(made),
    papers: voters.map((one) => ({ voter: one.id, signature: letters(`for ${one.id}`, 256) })),
  }));
export const closesSecret = (by: Person = chair): Act => by.does('closeSecretVote', (made: World) => ({ vote: of(made) }));
export const urnGrace: Step = passes(5_000);
/** So many pieces lie in the urn when it is sealed. */
export const dropped =
  (pieces: number): Step =>
  (made) =>
    void (made.urn = pieces);

/** A paper as it would stand on the board, of nobody. */
function paperOn(n: number, choice: Line['choice']): Line {
  const key = toBase64url(p256.getPublicKey(drawn(`key ${n}`), false));
  const tokens = { server: letters(`server ${n}`, 256), tellers: letters(`tellers ${n}`, 256) };
  return { choice, key, random: letters(`random ${n}`), ...tokens, signature: letters(`signature ${n}`, 64), tracker: letters(`tracker ${n}`, 16) };
}

interface OddBoard {
  readonly left?: number;
  readonly over?: object;
  readonly handedIn?: boolean;
}

/** Publishes a board with these choices; `left` lay in the urn besides. */
export const publishes =
  (by: Person, choices: ReadonlyArray<Line['choice']>, { left = 0, over = {}, handedIn = true }: OddBoard = {}): Act =>
  (made) => {
    const vote = of(made);
    const hex = (one: Line): string => toHex(fromBase64url(tokenHash(vote, one)));
    const lines = choices.map((choice, n) => paperOn(n, choice)).sort((a, b) => (hex(a) < hex(b) ? -1 : 1));
    const digest = toHex(sha256(utf8(canonical(json(lines)))));
    if (handedIn) made.boards.set(digest, lines);
    const root = toBase64url(rootOf(lines.map((one) => leafHash(canonical(one)))));
    const statement = { ...(boardStatement(made.meeting, vote, { root, size: lines.length, left }) as object), ...over } as Json;
    return made.execute(by.actor, 'publishBoard', { vote, sha256: digest, left, ...signed(made, by, statement) });
  };
export const saysDestroyed = (by: Person): Act => by.does('sayDestroyed', (made: World) => ({ vote: of(made) }));

/** Three tellers, the first with the device. */
export const TELLERS = [lan, minh, hoa] as const;
export const keysReady: Step = [fullHouse, preparesSecret(), namesTellers(...TELLERS), asksForKeys(), makesKeys(lan), checksKeys(minh)];
export const secretOpen: Step = [keysReady, opensSecret()];
/** Four of five have taken a paper, and three dropped one. */
export const papersTaken: Step = [
  secretOpen,
  [chair, lan, minh, nam].map((one) => takesPaper(one)),
  signsPapers(lan, chair, lan, minh, nam),
  dropped(3),
];
export const urnSealed: Step = [papersTaken, closesSecret(), urnGrace];
export const boardStands: Step = [urnSealed, publishes(lan, ['for', 'for', 'against'])];
