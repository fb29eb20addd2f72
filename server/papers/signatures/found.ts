/** What is found of a signature in a PDF, as it lies in the record of the paper: facts that do not depend on whom a council trusts. */
import { z } from 'zod';
import { TIMESTAMP } from '../../../shared/base/time.ts';

const Moment = z.string().regex(TIMESTAMP);
/** Base64 DER, the signer's own first. */
const Certificates = z.array(z.string()).max(20);

const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** What an authority said of a certificate that it has issued, in the file itself; checked against the authority's own certificate. */
export const Statement = z.object({
  certificate: Fingerprint,
  issuer: Fingerprint,
  /** When it was so, and until when it may be relied on. */
  at: Moment,
  until: Moment.optional(),
  /** Since when it is taken back; absent where it is not. */
  revoked: Moment.optional(),
});
export type Statement = z.infer<typeof Statement>;

export const SignatureFound = z.object({
  /** `clock`: a timestamp of the document, which has no signer but an authority's clock. */
  kind: z.enum(['signer', 'clock']),
  /**
   * `whole`: what it covers is as it was signed. `changed`: it is not. `elsewhere`: what it covers is not what stands around it.
   * `unreadable`: of a kind that nobody here can check.
   */
  state: z.enum(['whole', 'changed', 'elsewhere', 'unreadable']),
  /** Over SHA-1 or MD5: somebody may have made two papers for one signature. */
  weak: z.boolean(),
  certificates: Certificates,
  /** What the signer's own clock said. */
  claimed: Moment.optional(),
  /** An authority's word for when the signature was there. */
  stamp: z.object({ at: Moment, whole: z.boolean(), certificates: Certificates }).optional(),
  /** Absent where there are none, or it was looked at before they were read. */
  statements: z.array(Statement).max(60).optional(),
  /**
   * What came into the file after it: bytes without meaning, other signatures, notes or filled-in fields; `pages`: the pages, or
   * what cannot be told apart from that.
   */
  after: z.enum(['nothing', 'waste', 'signatures', 'notes', 'pages']),
});
export type SignatureFound = z.infer<typeof SignatureFound>;
