/** The keys that the tellers' device has made for a vote. Without them nobody reads what lies in its urn: not the server, nor another device. */
export interface KeptTellersKeys {
  readonly meeting: string;
  readonly vote: string;
  readonly issuer: { readonly publicKey: string; readonly privateKey: JsonWebKey };
  /** The private half cannot be read out; browsers keep it as it is. */
  readonly urn: { readonly publicKey: string; readonly privateKey: CryptoKey };
  /** By voter, the blinded message that was signed: nobody gets a second paper, whatever the record says by now. */
  readonly answered?: Readonly<Record<string, string>>;
  /** Root of the urn that was opened: no other is. */
  readonly opened?: string;
}

/** Of one device. Where a promise is kept, it is kept durably; where the device cannot, it is rejected. */
export interface TellersKeep {
  /** Those whose issuing key is `issuer`: keys made anew take nothing from those of before, which the record may still name. */
  get(meeting: string, vote: string, issuer: string): Promise<KeptTellersKeys | undefined>;
  put(kept: KeptTellersKeys): Promise<void>;
  /**
   * Those of `issuer` as they lie there at that very moment, changed by `by` at once: of two tabs neither forgets what the other has
   * answered. Answers what lies there afterwards; undefined: none are there, and none are put there.
   */
  change(
    meeting: string,
    vote: string,
    issuer: string,
    by: (now: KeptTellersKeys) => KeptTellersKeys,
  ): Promise<KeptTellersKeys | undefined>;
  /** All of that vote's. Answers their issuing keys, of those removed before as well. */
  remove(meeting: string, vote: string): Promise<readonly string[]>;
}

/** For who has no browser. */
export function memoryTellersKeys(): TellersKeep {
  const all = new Map<string, Map<string, KeptTellersKeys>>();
  const gone = new Map<string, readonly string[]>();
  const at = (meeting: string, vote: string): string => `${meeting}/${vote}`;
  return {
    get: async (meeting, vote, issuer) => all.get(at(meeting, vote))?.get(issuer),
    put: async (kept) => {
      const place = at(kept.meeting, kept.vote);
      all.set(place, (all.get(place) ?? new Map<string, KeptTellersKeys>()).set(kept.issuer.publicKey, kept));
    },
    change: async (meeting, vote, issuer, by) => {
      const kept = all.get(at(meeting, vote));
      const now = kept?.get(issuer);
      if (!now) return undefined;
      kept!.set(issuer, by(now));
      return kept!.get(issuer);
    },
    remove: async (meeting, vote) => {
      const place = at(meeting, vote);
      const removed = [...(gone.get(place) ?? []), ...(all.get(place)?.keys() ?? [])];
      gone.set(place, removed);
      all.delete(place);
      return removed;
    },
  };
}
