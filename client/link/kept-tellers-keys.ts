/** The keys that the tellers' device has made for a vote. Without them nobody reads what lies in its urn: not the server, nor another device. */
export interface KeptTellersKeys {
  readonly meeting: string;
  readonly vote: string;
  readonly issuer: { readonly publicKey: string; readonly privateKey: JsonWebKey };
  /** The private half cannot be read out; browsers keep it as it is. */
  readonly urn: { readonly publicKey: string; readonly privateKey: CryptoKey };
}

/** Of one device. Where a promise is kept, it is kept durably. */
export interface TellersKeep {
  get(meeting: string, vote: string): Promise<KeptTellersKeys | undefined>;
  put(kept: KeptTellersKeys): Promise<void>;
  remove(meeting: string, vote: string): Promise<void>;
}

/** For who has no browser. */
export function memoryTellersKeys(): TellersKeep {
  const all = new Map<string, KeptTellersKeys>();
  const at = (meeting: string, vote: string): string => `${meeting}/${vote}`;
  return {
    get: async (meeting, vote) => all.get(at(meeting, vote)),
    put: async (kept) => void all.set(at(kept.meeting, kept.vote), kept),
    remove: async (meeting, vote) => void all.delete(at(meeting, vote)),
  };
}
