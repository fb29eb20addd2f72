/** Tellers of a secret ballot in a test: their device without anything but its keys. */
import { toBase64url, fromBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { blindSign, makeIssuer, readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { boardOf, checkLine, readLine, type Line } from '../../shared/crypto/secret-ballot.ts';
import { signDetached } from '../../shared/crypto/signing.ts';
import { makeUrnKey, openFromUrn } from '../../shared/crypto/urn.ts';
import { boardRoot } from '../../shared/meeting/secret-board.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { boardStatement, keysStatement } from '../../shared/meeting/secret-statements.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { World } from './world.ts';

/** `by`: whose key is under it; `over`: how many were left out, as it is signed; `choice`: the only one that stands on it. */
interface Forged {
  readonly by?: string;
  readonly over?: number;
  readonly choice?: string;
}

export class Tellers {
  #issuer!: Awaited<ReturnType<typeof makeIssuer>>;
  #urn!: Awaited<ReturnType<typeof makeUrnKey>>;

  constructor(
    readonly world: World,
    readonly vote: string,
    readonly members: readonly [string, string, ...string[]],
  ) {}

  get head(): string {
    return this.members[0];
  }

  async meeting(): Promise<Meeting> {
    return (await this.world.rooms.open(this.world.meeting))!.meeting;
  }

  async #signed(content: Json, by = this.head) {
    const { certificate, key } = this.world.keys.get(by)!;
    const signedAt = timestamp(Date.now());
    const signature = await signDetached(key, certificate, utf8(canonical(content)), signedAt);
    return { certificate: certificate.fingerprint, signedAt, signature };
  }

  /** Made, checked, opened. */
  async open(): Promise<void> {
    const { world, vote, members } = this;
    await world.command('d1', 'nameTellers', { members: [...members] });
    await world.command('d1', 'askForKeys', { vote });
    this.#issuer = await makeIssuer();
    this.#urn = await makeUrnKey(true);
    const made = { issuer: this.#issuer.publicKey, urn: this.#urn.publicKey };
    const meeting = await this.meeting();
    const statement = keysStatement(meeting, vote, this.head, { ...made, commitment: secretOf(meeting, vote)!.commitment });
    await world.command(this.head, 'makeKeys', { vote, ...made, ...(await this.#signed(statement)) });
    await world.command(members[1], 'checkKeys', { vote, keys: secretOf(await this.meeting(), vote)!.keys!.hash });
    await world.command('d1', 'openSecretVote', { vote, fewTellers: true });
  }

  /** Signs all papers that wait; `wrongly`: with something that is no signature of them. */
  async sign(wrongly = false): Promise<void> {
    const waiting = secretOf(await this.meeting(), this.vote)!.papers.entries().filter(([, one]) => !one.signed);
    const papers = waiting.map(([voter, { taken }]) => ({
      voter,
      signature: wrongly ? toBase64url(new Uint8Array(256).fill(7)) : blindSign(this.#issuer.privateKey, taken!.tellers),
    }));
    if (papers.length > 0) await this.world.command(this.head, 'signBallotPapers', { vote: this.vote, papers });
  }

  /** The lines that hold, out of the sealed urn, in the order of the board. */
  async lines(): Promise<Line[]> {
    const { votes } = (await this.meeting()).votes;
    const { content, question } = votes[this.vote]!;
    const where = { meeting: this.world.meeting, vote: this.vote };
    const issuers = { server: readIssuer(content!.secret!.server), tellers: readIssuer(content!.secret!.tellers) };
    const lines: Line[] = [];
    for (const piece of await this.world.pieces(this.vote)) {
      const opened = await openFromUrn(this.#urn.privateKey, this.#urn.publicKey, where, fromBase64url(piece));
      const checked = opened && (await checkLine(readLine(opened), { ...where, question: question!, ...issuers }));
      if (checked?.ok) lines.push(checked.line);
    }
    return boardOf(this.vote, lines);
  }

  /** Publishes a board; `lines`: another than what lay in the urn. */
  async publish(lines?: readonly Line[]): Promise<void> {
    const all = (lines ?? (await this.lines())) as unknown as readonly Json[];
    const sha256 = await this.world.handIn(this.vote, all);
    const left = (await this.world.pieces(this.vote)).length - all.length;
    const said = { root: boardRoot(all.map((one) => canonical(one))), size: all.length, left };
    const signed = await this.#signed(boardStatement(await this.meeting(), this.vote, said));
    await this.world.command(this.head, 'publishBoard', { vote: this.vote, sha256, left, ...signed });
  }

  /** A board that the server puts there by itself. */
  async forges({ by = this.head, over = 0, choice }: Forged): Promise<void> {
    const lines = (await this.lines()).filter((one) => choice === undefined || one.choice === choice) as unknown as readonly Json[];
    const root = boardRoot(lines.map((one) => canonical(one)));
    const signed = await this.#signed(boardStatement(await this.meeting(), this.vote, { root, size: lines.length, left: over }), by);
    await this.world.forges('boardPublished', { vote: this.vote, lines, root, left: 0, ...signed } as unknown as Json, this.head);
  }

  async close(): Promise<void> {
    await this.world.command('d1', 'closeSecretVote', { vote: this.vote });
  }
}
