/**
 * A tablet that has itself checked the record signs its checkpoint: rewriting history behind the delegates' backs then shows
 * (RECORD section 7).
 */
import { utf8 } from '../../shared/base/bytes.ts';
import { isDelegate, isPresent } from '../../shared/meeting/access.ts';
import type { WitnessMessage } from '../../shared/wire/socket.ts';
import type { Followed } from './followed.ts';
import type { Replica } from './replica.ts';
import type { Signer } from './signer.ts';

/** What a witness needs of the meeting that is followed. */
export interface WitnessParts {
  readonly meeting: string;
  readonly replica: Replica;
  readonly member?: string;
  readonly signer?: Signer;
  /** The server's time. */
  now(): string;
  /** Sends once; whether it was taken. */
  witness(message: WitnessMessage): Promise<boolean>;
  tell(change: Pick<Followed, 'witnessed'>): void;
}

export class Witness {
  #asked: { readonly size: number; readonly note: string } | undefined;
  #signing = false;
  /** Size of the last checkpoint that was signed. */
  #signed = 0;

  constructor(readonly parts: WitnessParts) {}

  /** Throws `Mismatch` where the checkpoint does not fit this tablet's copy. */
  asked(size: number, note: string): void {
    this.#asked = { size, note };
    this.look();
  }

  /** Called whenever the copy has grown: signs once it reaches what was asked for. */
  look(): void {
    const { replica, member, signer } = this.parts;
    const asked = this.#asked;
    if (!asked || this.#signing || replica.size < asked.size || replica.draft) return;
    if (replica.check(asked.note) === 'behind') return;
    this.#asked = undefined;
    if (!signer || member !== signer.member || this.#signed >= asked.size) return;
    if (!isDelegate({ kind: 'person', id: member }, replica.meeting) || !isPresent(member, replica.meeting)) return;
    this.#signing = true;
    void this.#sign(signer, asked.size, asked.note).finally(() => {
      this.#signing = false;
      if (this.#asked) this.look();
    });
  }

  async #sign(signer: Signer, size: number, note: string): Promise<void> {
    const { meeting } = this.parts;
    const signedAt = this.parts.now();
    const signature = await signer.sign(utf8(note), signedAt);
    // Not taken: the server asks again when this tablet follows again.
    if (!(await this.parts.witness({ meeting, size, certificate: signer.certificate, signedAt, signature }))) return;
    this.#signed = size;
    this.parts.tell({ witnessed: size });
  }
}
