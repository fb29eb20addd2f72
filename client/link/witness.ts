/** A tablet that has itself checked the record signs its checkpoint: rewriting history behind the delegates' backs then shows (RECORD section 7). */
import { utf8 } from '../../shared/base/bytes.ts';
import { isDelegate, isPresent } from '../../shared/meeting/access.ts';
import type { Following } from './follow.ts';

export class Witness {
  #asked: { readonly size: number; readonly note: string } | undefined;
  #signing = false;

  constructor(readonly following: Following) {}

  /** Throws `Mismatch` where the checkpoint does not fit this tablet's copy. */
  asked(size: number, note: string): void {
    this.#asked = { size, note };
    this.look();
  }

  /** Called whenever the copy has grown: signs once it reaches what was asked for. */
  look(): void {
    const { following } = this;
    const asked = this.#asked;
    if (!asked || this.#signing || following.replica.size < asked.size || following.replica.draft) return;
    const { signer, member } = following.parts;
    if (following.replica.check(asked.note) === 'behind') return;
    this.#asked = undefined;
    if (!signer || member !== signer.member || (following.state.witnessed ?? 0) >= asked.size) return;
    const { meeting } = following.replica;
    if (!isDelegate({ kind: 'person', id: member }, meeting) || !isPresent(member, meeting)) return;
    this.#signing = true;
    void this.#sign(asked.size, asked.note).finally(() => {
      this.#signing = false;
      if (this.#asked) this.look();
    });
  }

  async #sign(size: number, note: string): Promise<void> {
    const { id, parts, now, set } = bound(this.following);
    const { connection, signer } = parts;
    const signedAt = now();
    const signature = await signer!.sign(utf8(note), signedAt);
    const answer = await connection.ask('witness', { meeting: id, size, certificate: signer!.certificate, signedAt, signature });
    // Not answered: the server asks again when this tablet follows again.
    if (answer?.ok) set({ witnessed: size });
  }
}

const bound = (following: Following) => ({
  id: following.id,
  parts: following.parts,
  now: () => following.now(),
  set: (change: Parameters<Following['set']>[0]) => following.set(change),
});
