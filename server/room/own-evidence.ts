/** Facts that a room finds out about itself: its checkpoints, its closed sub-logs, its restoration. */
import { toBase64url } from '../../shared/base/bytes.ts';
import { refuse } from '../../shared/base/refusal.ts';
import type { OwnKinds, Providers } from './parts.ts';
import { reasonOf } from './restoration.ts';

export const ownEvidence: Pick<Providers, OwnKinds> = {
  async checkpoint({ size }, room) {
    return { size, root: toBase64url(room.stream.tree.root(size)) };
  },
  sublog: ({ key }, room) => room.sublogs.evidence(key),
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
