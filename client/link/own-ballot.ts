/**
 * A ballot that another device of the same person has sent: believed only with a proof that it is in the box, and that a key of
 * theirs signed it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { parseCertificate } from '../../shared/crypto/certificate.ts';
import { signedAttributes, verifyAttributes } from '../../shared/crypto/cms.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { ballotOf, Cast, type BoxState } from '../../shared/meeting/box.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { OwnEntry } from '../../shared/wire/socket.ts';
import { receiptFault } from './receipt.ts';
import type { Founding } from './replica.ts';
import type { OtherBallot } from './store.ts';

export interface Expected {
  readonly member: string;
  readonly opening: NonNullable<BoxState['opened']>;
  readonly keys: Meeting['roll']['keys'];
  readonly founding: Founding;
}

/** The ballot that it is, with its signature; undefined where it is of another shape. */
export const castOf = ({ hidden }: OwnEntry) => Cast.safeParse(hidden).data;

/** Undefined for whatever is not proved to be this person's own ballot in this very box. */
export async function believed(own: OwnEntry, { member, opening, keys, founding }: Expected): Promise<OtherBallot | undefined> {
  try {
    const { receipt, device } = own;
    const { ballot, signature, signedAt } = Cast.parse(own.hidden);
    const { revision, choice } = ballot;
    const content = canonical(ballotOf(opening, member, revision, choice));
    if (content !== canonical(ballot) || receiptFault(receipt, { ballot, signature, signedAt }, founding)) return undefined;
    const certificate = parseCertificate(fromBase64url(own.certificate));
    if (keys.get(certificate.fingerprint)?.member !== member) return undefined;
    const { signed } = signedAttributes({ contentHash: sha256(utf8(content)), signedAt, certificate });
    if (!(await verifyAttributes(certificate, signed, fromBase64url(signature)))) return undefined;
    const input = { revision, choice, certificate: certificate.fingerprint, signedAt, signature };
    return { revision, choice, at: entryOf(receipt.line).at, device, receipt, input };
  } catch {
    return undefined;
  }
}
