/** Facts that a room finds out about itself: its checkpoints, its closed sub-logs, its urns, its restoration. */
import { toBase64url } from '../../shared/base/bytes.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { handedIn } from './handed-in.ts';
import type { OwnKinds, Providers } from './parts.ts';
import { reasonOf } from './restoration.ts';

export const ownEvidence: Pick<Providers, OwnKinds> = {
  async checkpoint({ size }, room) {
    return { size, root: toBase64url(room.stream.tree.root(size)) };
  },
  sublog: ({ key }, room) => room.sublogs.evidence(key),
  issuer: async ({ key }, room) => ({ publicKey: await room.issuers.publicKey(key) }),
  async issued({ key, blinded, size, ...need }, room) {
    const signature = await room.parts.facts.signature(need, room);
    if (isRefusal(signature)) return signature;
    const checkpoint = { size, root: toBase64url(room.stream.tree.root(size)) };
    const issued = signature.valid ? await room.issuers.sign(key, blinded) : undefined;
    return { ...signature, checkpoint, ...(issued !== undefined && { issued }) };
  },
  urn: ({ key }, room) => room.urns.seal(key),
  handedIn,
  async restoration(_need, room) {
    const { restoration } = room;
    if (!restoration || !room.waiting) return refuse('session/nothing-restored');
    await room.goingOn();
    // Read when the rules decide: another server may have taken back more until then.
    return {
      get lostAfter() {
        return room.size;
      },
      get reason() {
        return reasonOf(restoration, room.size);
      },
    };
  },
};
