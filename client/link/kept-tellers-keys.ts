/** The keys that the tellers' device has made for a vote. Without them nobody reads what lies in its urn: not the server, nor another device. */
export interface KeptTellersKeys {
  readonly meeting: string;
  readonly vote: string;
  readonly issuer: { readonly publicKey: string; readonly privateKey: JsonWebKey };
  /** The private half cannot be read out; browsers keep it as it is. */
  readonly urn: { readonly publicKey: string; readonly privateKey: CryptoKey };
}

/** Of one device. Where a promise is kept, it is kept durably; where the device cannot, it is rejected. */
export interface TellersKeep {
  /** Those whose issuing key is `issuer`: keys made anew take nothing from those of before, which the record may still name. */
  get(meeting: string, vote: string, issuer: string): Promise<KeptTellersKeys | undefined>;
  put(kept: KeptTellersKeys): Promise<void>;
  /** All of that vote's. Answers whether there were any, now or when it was removed before. */
  remove(meeting: string, vote: string): Promise<boolean>;
}

/** For who has no browser. */
export function memoryTellersKeys(): TellersKeep {
  const all = new Map<string, Map<string, KeptTellersKeys>>();
  const at = (meeting: string, vote: string): string => `${meeting}/${vote}`;
  return {
    get: async (meeting, vote, issuer) => all.get(at(meeting, vote))?.get(issuer),
    put: async (kept) => {
      const place = at(kept.meeting, kept.vote);
      all.set(place, (all.get(place) ?? new Map<string, KeptTellersKeys>()).set(kept.issuer.publicKey, kept));
    },
    remove: async (meeting, vote) => {
      all.get(at(meeting, vote))?.clear();
      return all.has(at(meeting, vote));
    },
  };
}
