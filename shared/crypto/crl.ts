/** Revocation lists (RECORD section 3): read strictly, and verified against the authority that signed them. */
import { equal, toHex } from '../base/bytes.ts';
import { verifySigned, type Certificate } from './certificate.ts';
import { expect, partsOf, readBits, readDer, readInteger, readOid, readTime, TAG } from './der.ts';

export interface Crl {
  readonly issuerRaw: Uint8Array;
  /** Milliseconds since 1970. */
  readonly thisUpdate: number;
  /** Serial (hex of its INTEGER) → milliseconds since 1970. */
  readonly revoked: ReadonlyMap<string, number>;
  readonly tbsRaw: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/** Throws `TypeError` where it is not a list. */
export function parseCrl(bytes: Uint8Array): Crl {
  const [tbs, algorithm, signature, ...more] = partsOf(readDer(bytes));
  if (more.length > 0) throw new TypeError('CRL: shape');
  const fields = partsOf(tbs);
  if (fields[0]?.tag === TAG.integer) fields.shift();
  const [, issuer, thisUpdate, ...rest] = fields;
  if (rest[0]?.tag === TAG.utcTime || rest[0]?.tag === TAG.generalizedTime) rest.shift();
  const revoked = new Map<string, number>();
  for (const one of rest[0]?.tag === TAG.sequence ? partsOf(rest[0]) : []) {
    const [serial, date] = partsOf(one);
    readInteger(serial);
    revoked.set(toHex(serial!.raw), readTime(date));
  }
  return {
    issuerRaw: expect(issuer, TAG.sequence).raw,
    thisUpdate: readTime(thisUpdate),
    revoked,
    tbsRaw: tbs!.raw,
    signatureAlgorithm: readOid(partsOf(algorithm)[0]),
    signature: readBits(signature),
  };
}

export const verifyCrl = async (crl: Crl, issuer: Certificate): Promise<boolean> =>
  equal(crl.issuerRaw, issuer.subjectRaw) && verifySigned(issuer, crl.signatureAlgorithm, crl.signature, crl.tbsRaw);
