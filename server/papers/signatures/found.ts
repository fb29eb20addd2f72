/** What is found of a signature in a PDF, as it lies in the record of the paper: facts that do not depend on whom a council trusts. */
import { z } from 'zod';
import { TIMESTAMP } from '../../../shared/base/time.ts';

const Moment = z.string().regex(TIMESTAMP);
/** Base64 DER, the signer's own first. */
const Certificates = z.array(z.string()).max(20);

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
  /**
   * What came into the file after it: bytes without meaning, other signatures, notes or filled-in fields; `pages`: the pages, or
   * what cannot be told apart from that.
   */
  after: z.enum(['nothing', 'waste', 'signatures', 'notes', 'pages']),
});
export type SignatureFound = z.infer<typeof SignatureFound>;
