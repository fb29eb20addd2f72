/**
 * A secret ballot in a forged record, with real keys, real blind signatures and real papers; and every place where somebody could lie.
 * d3 leads the tellers and has their device, d1 compares its keys; d0, d1 and d2 vote, d5 takes a paper and keeps it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { electedBy, marksOn } from '../../shared/meeting/elected.ts';
import type { Asks, Choice, Form } from '../../shared/meeting/forms.ts';
import type { Rule } from '../../shared/meeting/rules.ts';
import { blindSign, makeIssuer, readIssuer } from '../../shared/crypto/blind-rsa.ts';
import {
  beginPaper,
  blindedOf,
  boardOf,
  castPaper,
  completePaper,
  requestOf,
  type Line,
  type Paper,
  type Request,
  type Token,
} from '../../shared/crypto/secret-ballot.ts';
import { makeUrnKey } from '../../shared/crypto/urn.ts';
import { leafHash } from '../../shared/log/entry.ts';
import { rootOf } from '../../shared/log/tree.ts';
import type { Holder } from '../crypto/people.ts';
import { cmsBy, hash, MEETING, rootAt, SIGNED_AT, signedBy, type Hooks, type Keys, type Result, type Writer } from './forge.ts';

export const VOTE = 'v9';
export type Issuer = Awaited<ReturnType<typeof makeIssuer>>;
type Content = Record<string, unknown>;

/** Made once for all stories: papers of the same vote and question are the same in each. */
export interface SecretKeys {
  readonly server: Issuer;
  readonly tellers: Issuer;
  /** Of somebody who is no issuer of this vote. */
  readonly stranger: Issuer;
  readonly urn: string;
  readonly kept: Map<string, Promise<Cast>>;
}

export async function makeSecretKeys(): Promise<SecretKeys> {
  const [server, tellers, stranger] = await Promise.all([makeIssuer(), makeIssuer(), makeIssuer()]);
  return { server, tellers, stranger, urn: (await makeUrnKey(true)).publicKey, kept: new Map() };
}

export interface Cast {
  readonly paper: Paper;
  readonly token: Token;
  readonly line: Line;
  /** As another choice by the same paper. */
  again(choice: Line['choice']): Promise<Line>;
}

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const hashOf = (text: string): string => toBase64url(sha256(utf8(text)));
const rootOfLines = (lines: readonly Json[]): string => toBase64url(rootOf(lines.map((one) => leafHash(canonical(one)))));

/** A paper by these issuers, filled in. */
export function castBy(
  keys: SecretKeys,
  name: string,
  choice: Line['choice'],
  question: string,
  { server = keys.server, tellers = keys.tellers, vote = VOTE }: { server?: Issuer; tellers?: Issuer; vote?: string } = {},
): Promise<Cast> {
  const which = JSON.stringify([name, choice, question, server.publicKey, tellers.publicKey, vote]);
  let kept = keys.kept.get(which);
  if (!kept) keys.kept.set(which, (kept = make()));
  return kept;
  async function make(): Promise<Cast> {
    const issuers = { server: readIssuer(server.publicKey), tellers: readIssuer(tellers.publicKey) };
    const paper = await beginPaper({ vote, ...issuers }, random);
    const blinded = blindedOf(paper);
    const signatures = { server: blindSign(server.privateKey, blinded.server), tellers: blindSign(tellers.privateKey, blinded.tellers) };
    const token = await completePaper(paper, issuers, signatures);
    const again = (other: Line['choice']) => castPaper(paper, token, { meeting: MEETING, vote, question, choice: other });
    return { paper, token, line: await again(choice), again };
  }
}

export interface Told {
  readonly before?: (w: Writer) => void | Promise<void>;
  readonly during?: (w: Writer) => void | Promise<void>;
  /** After the closing, before the board. */
  readonly closing?: (w: Writer) => void | Promise<void>;
  readonly after?: (w: Writer) => void | Promise<void>;
  readonly tellers?: readonly string[];
  /** A province's council. */
  readonly province?: boolean;
  readonly urnOpened?: object;
  /** What the server is bound to; how often it says so. */
  readonly bound?: string;
  readonly asked?: number;
  readonly made?: object;
  readonly madeBy?: string;
  /** What of the keys is signed otherwise. */
  readonly keysSigned?: object;
  /** Once the vote is open. */
  readonly late?: boolean;
  readonly checkedBy?: string | null;
  readonly checked?: string;
  readonly question?: Content;
  readonly inQuestion?: object;
  /** Who takes a paper and what comes of it; null: it is not dropped. */
  readonly voters?: ReadonlyArray<readonly [voter: string, choice: Line['choice'] | null]>;
  readonly request?: Partial<Request>;
  /** Of the first voter. */
  readonly signer?: Holder;
  readonly taken?: object;
  readonly takenBy?: string;
  readonly lines?: (lines: Line[], question: string) => Json[] | Promise<Json[]>;
  /** Of the board's entry: what is signed, what is written. */
  readonly boardSigned?: object;
  readonly board?: object;
  readonly boardBy?: string;
  readonly sealed?: object;
  readonly sealedBy?: string;
  readonly result?: (result: Result) => void;
  readonly voided?: 'open' | 'closed';
  /** What the bundle's files hold. */
  readonly files?: (urn: NonNullable<ReturnType<Writer['made']['urns']['get']>>) => void;
}

const VOTERS = [['d0', 'for'], ['d1', 'for'], ['d2', 'against'], ['d5', null]] as const;

/** A meeting with a secret ballot at its end: for 2, against 1, 7 delegates. */
export const secretly = (people: Keys, keys: SecretKeys, told: Told = {}): Hooks => ({
  async after(w) {
    const { madeBy = 'd3', checkedBy = 'd1', voters = VOTERS } = told;
    const members = told.tellers ?? ['d3', 'd1', 'd2'];
    if (told.province) w.entry('levelNamed', { level: 'province' }, 's0');
    w.entry('tellersNamed', { members: [...members] }, 'd0');
    await told.before?.(w);
    const commitment = hashOf(`ecabinet/issuer/v1\n${MEETING}\n${VOTE}\n${told.bound ?? keys.server.publicKey}`);
    const keyed = { commitment, issuer: keys.tellers.publicKey, urn: keys.urn };
    for (let n = 0; n < (told.asked ?? 1); n++) w.entry('secretKeysAsked', { vote: VOTE, commitment }, 'd0');
    const make = async () => {
      const statement = { kind: 'ecabinet/tellers-keys/v1', meeting: MEETING, vote: VOTE, ...keyed, teller: madeBy, ...told.keysSigned };
      const signed = await signature(madeBy, statement);
      w.entry('secretKeysMade', { vote: VOTE, ...keyed, ...signed, ...told.made }, madeBy);
      const of = told.checked ?? hashOf(`ecabinet/tellers-keys/v1\n${VOTE}\n${keyed.commitment}\n${keyed.issuer}\n${keyed.urn}`);
      if (checkedBy !== null) w.entry('secretKeysChecked', { vote: VOTE, keys: of }, checkedBy);
    };
    const signature = async (by: string, statement: object) => {
      const holder = people.people[by]!;
      const made = await signedBy(holder, utf8(canonical(statement as Json)), SIGNED_AT);
      return { certificate: holder.certificate.fingerprint, signedAt: SIGNED_AT, signature: made };
    };
    if (!told.late) await make();
    const content = {
      text: 'Miễn nhiệm',
      options: ['for', 'against', 'notVoting'].map((id) => ({ id, label: id })),
      rule: { base: 'total', fraction: [1, 2], strict: true },
      papers: [],
      secret: { server: keys.server.publicKey, tellers: keys.tellers.publicKey, urn: keys.urn, ...told.inQuestion },
      ...told.question,
    } as unknown as Json;
    const question = hash(content);
    const total = w.delegates().length;
    const opened = w.entry('voteOpened', { vote: VOTE, kind: 'secret', question, content, total }, 'd0');
    w.made.sizes.add(opened + 1);
    const log = { size: opened + 1, root: rootAt(w.made.log) };
    w.entry('urnOpened', { vote: VOTE, tellers: [...members], ...told.urnOpened }, 'd0');
    if (told.late) await make();
    await told.during?.(w);
    const urn: NonNullable<ReturnType<Writer['made']['urns']['get']>> & { requests: unknown[] } = { content, requests: [] };
    w.made.urns.set(VOTE, urn);
    const lines: Line[] = [];
    for (const [voter, choice] of voters) {
      const { paper, line } = await castBy(keys, voter, choice ?? 'for', question);
      const blinded = blindedOf(paper);
      const json = canonical({ ...requestOf({ meeting: MEETING, vote: VOTE, question, log, voter, blinded }), ...told.request } as Json);
      const holder = (voter === voters[0]![0] && told.signer) || people.people[voter]!;
      const hidden = { ...blinded, certificate: holder.certificate.fingerprint, signedAt: SIGNED_AT, signature: 'x', issued: 'x' };
      w.entry('ballotPaperTaken', { vote: VOTE, voter, device: 'd3', ...told.taken }, told.takenBy ?? voter, hidden);
      urn.requests.push({ voter, json, p7s: await cmsBy(holder, utf8(json), SIGNED_AT) });
      if (choice !== null) lines.push(line);
    }
    const aside = () => w.entry('voteVoided', { vote: VOTE, reason: 'Máy hỏng' }, 'd0');
    if (told.voided === 'open') return void aside();
    w.entry('voteClosing', { vote: VOTE }, 'd0');
    w.made.sizes.add(w.made.log.length);
    w.entry('urnClosing', { vote: VOTE }, 'd0');
    await told.closing?.(w);
    w.entry('urnSealed', { vote: VOTE, size: lines.length + 1, root: hashOf('urn'), ...told.sealed }, told.sealedBy ?? 'system');
    const sorted = boardOf(VOTE, lines);
    const board = (await told.lines?.(sorted, question)) ?? (sorted as unknown as Json[]);
    const about = { root: rootOfLines(board), left: 1 };
    const statement = { kind: 'ecabinet/board/v1', meeting: MEETING, vote: VOTE, question, size: board.length, ...about, ...told.boardSigned };
    const by = told.boardBy ?? 'd3';
    w.entry('boardPublished', { vote: VOTE, lines: board, ...about, ...(await signature(by, statement)), ...told.board }, by);
    Object.assign(urn, { board: board.map((one) => canonical(one)) });
    told.files?.(urn);
    w.entry('voteClosed', counted(w, content as unknown as Parameters<typeof counted>[1], board, about.root, told.result), 'system');
    decided(w, content as unknown as Parameters<typeof decided>[1], board);
    w.made.sizes.add(w.made.log.length);
    if (told.voided === 'closed') aside();
    w.entry('urnKeyDestroyed', { vote: VOTE }, 'd3');
    await told.after?.(w);
  },
});

/** The honest result, as `result` then tells it; the minutes say the same. */
function counted(
  w: Writer,
  content: { options: Array<{ id: string }>; rule: { base: string } },
  board: readonly Json[],
  root: string,
  result?: (one: Result) => void,
): Json {
  const choices = board.flatMap((one) => (one as { choice?: string | string[] }).choice ?? []);
  const counts = Object.fromEntries(content.options.map(({ id }) => [id, choices.filter((one) => one === id).length]));
  const total = w.delegates().length;
  const base = content.rule.base === 'total' ? total : board.length;
  const outcome = (counts['for'] ?? 0) * 2 > base ? 'adopted' : 'rejected';
  const box = { size: board.length, root };
  const one: Result = { vote: VOTE, box, counts, base, silent: total - board.length, void: [], outcome, roll: {} };
  result?.(one);
  w.made.minutes.json.votes.push({ vote: VOTE, counts: { ...one.counts }, base: one.base, silent: one.silent, outcome: one.outcome });
  return one as unknown as Json;
}

/** Of a paper with a form: what it came to, from the counts as they were told. */
function decided(w: Writer, content: Asks & { form?: Form; rule: Rule }, board: readonly Json[]): void {
  const { form } = content;
  if (!form) return;
  const row = w.made.minutes.json.votes.at(-1)!;
  const papers = board.map((one) => (one as { choice: Choice }).choice);
  const decision = electedBy({ ...content, form }, { ...marksOn(content, papers, row.base), counts: row.counts });
  w.entry('electionDecided', { vote: VOTE, decision } as unknown as Json, 'system');
  Object.assign(row, { elected: decision });
}
