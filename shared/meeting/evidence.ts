/**
 * Evidence: facts that a pure rule needs and only the host can check. A command says what it needs; the host answers with
 * what it found, or with a refusal of its own, before the rule decides.
 */
export type Need =
  /** Is this a signature over `content` by the person's admitted certificate? The host builds the signed attributes itself (RECORD section 4). */
  | {
      readonly kind: 'signature';
      readonly member: string;
      /** SHA-256 of the certificate's DER, hex. */
      readonly certificate: string;
      /** Canonical JSON. */
      readonly content: string;
      readonly signedAt: string;
      /** base64url: r‖s for P-256, PKCS#1 v1.5 for RSA. */
      readonly signature: string;
    }
  /** What the server found out about a paper that was uploaded. */
  | { readonly kind: 'paper'; readonly sha256: string }
  /** The checkpoint of the meeting's log at a size. */
  | { readonly kind: 'checkpoint'; readonly size: number }
  /** A closed box: its root, and each voter's last ballot. */
  | { readonly kind: 'box'; readonly key: string }
  /** How many tablets witnessed a checkpoint. */
  | { readonly kind: 'witnesses'; readonly size: number }
  /** A certificate that the unit's authority issued or accepted. */
  | { readonly kind: 'certificate'; readonly certificate: string }
  /** What a meeting's log must begin with. */
  | { readonly kind: 'installation' };

export interface Evidence {
  signature: { readonly valid: boolean };
  paper: { readonly pages: number; readonly size: number };
  checkpoint: { readonly size: number; readonly root: string };
  box: {
    readonly size: number;
    readonly root: string;
    readonly ballots: ReadonlyArray<{ readonly voter: string; readonly choice: string | readonly string[]; readonly certificate: string }>;
  };
  witnesses: { readonly size: number; readonly n: number; readonly m: number };
  certificate: { readonly member: string; readonly approvedBy: string; readonly revoked: boolean };
  installation: { readonly unit: string; readonly council: string; readonly ca: string; readonly logKey: string; readonly trust: readonly string[] };
}

export type EvidenceOf<N extends Need> = [N] extends [never] ? undefined : N extends { kind: infer K extends keyof Evidence } ? Evidence[K] : never;
