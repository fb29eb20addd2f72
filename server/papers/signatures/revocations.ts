/**
 * What a signed PDF itself holds about certificates that were taken back: lists and answers of authorities, put there when it was
 * signed or later. Each is signed by its authority; one that is not, or speaks of another's certificates, says nothing.
 */
import { BasicOCSPResponse, CertID, Certificate as AnyCertificate, CertificateRevocationList, OCSPResponse, type SignerInfo } from 'pkijs';
import type { PDFDict as Dict, PDFObject } from '@cantoo/pdf-lib';
import { equal, toHex } from '../../../shared/base/bytes.ts';
import { timestamp } from '../../../shared/base/time.ts';
import {
  isValidAt,
  KEY_USAGE,
  parseCertificate,
  verifyIssued,
  verifySigned,
  type Certificate,
} from '../../../shared/crypto/certificate.ts';
import { parseCrl, verifyCrl } from '../../../shared/crypto/crl.ts';
import type { Loaded } from '../objects.ts';
import type { Statement } from './found.ts';

/** As DER. */
export interface Held {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

const OID = { archived: '1.2.840.113583.1.1.8', basic: '1.3.6.1.5.5.7.48.1.1', answers: '1.3.6.1.5.5.7.3.9' } as const;
/** Of each kind; a signed paper has some five. */
const MOST_HELD = 40;
const MOST_BYTES = 10_000_000;
const MOST_STATEMENTS = 60;

/** In the document's own store (DSS, ETSI EN 319 142-1, 5.4.2). Never throws for what is in it. */
export function heldBy({
  library: { PDFArray, PDFDict, PDFName, PDFRawStream, decodePDFRawStream },
  document: { context, catalog },
}: Loaded): Held {
  const store = context.lookup(catalog.get(PDFName.of('DSS')));
  const all = (key: string): Uint8Array[] => {
    const list: PDFObject | undefined = store instanceof PDFDict ? context.lookup((store as Dict).get(PDFName.of(key))) : undefined;
    if (!(list instanceof PDFArray)) return [];
    return list.asArray().slice(0, MOST_HELD).flatMap((one) => {
      try {
        const stream = context.lookup(one);
        const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : undefined;
        return bytes && bytes.length <= MOST_BYTES ? [Uint8Array.from(bytes)] : [];
      } catch {
        return [];
      }
    });
  };
  return { certificates: all('Certs'), lists: all('CRLs'), answers: all('OCSPs') };
}

/** What asn1js gives, as far as it is looked at. */
interface Node {
  readonly idBlock: { readonly tagClass: number; readonly tagNumber: number };
  readonly valueBlock: { readonly value?: readonly Node[] };
  toBER(): ArrayBuffer;
}
const CONTEXT = 3;

/** In an attribute that the signer has signed (`adbe-revocationInfoArchival`). */
export function archivedBy({ signedAttrs }: SignerInfo): Pick<Held, 'lists' | 'answers'> {
  const value = signedAttrs?.attributes.find(({ type }) => type === OID.archived)?.values[0] as Node | undefined;
  const all = (tag: number): Uint8Array[] => {
    const part = value?.valueBlock.value?.find(({ idBlock }) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === tag);
    return (part?.valueBlock.value?.[0]?.valueBlock.value ?? []).slice(0, MOST_HELD).map((one) => new Uint8Array(one.toBER()));
  };
  return { lists: all(0), answers: all(1) };
}

const readable = (der: Uint8Array): Certificate[] => {
  try {
    return [parseCertificate(Uint8Array.from(der))];
  } catch {
    return [];
  }
};

/**
 * What authorities say of these certificates, as far as their own certificates are at hand to check it by.
 * @param chain base64 DER, as a signature carries them
 */
export async function statementsOn(chain: readonly string[], held: Held): Promise<Statement[]> {
  if (held.lists.length + held.answers.length === 0) return [];
  const own = chain.flatMap((one) => readable(Buffer.from(one, 'base64')));
  const authorities = [...own, ...held.certificates.flatMap(readable)];
  const found: Statement[] = [];
  for (const one of own) {
    for (const issuer of new Map(authorities.map((each) => [each.fingerprint, each])).values()) {
      if (issuer.fingerprint === one.fingerprint || !(await verifyIssued(one, issuer))) continue;
      for (const list of held.lists) found.push(...(await inList(list, one, issuer).catch(() => [])));
      for (const answer of held.answers) found.push(...(await inAnswer(answer, one, issuer).catch(() => [])));
    }
    if (found.length >= MOST_STATEMENTS) break;
  }
  return found.slice(0, MOST_STATEMENTS);
}

const said = (one: Certificate, issuer: Certificate, at: Date, until: Date | undefined, revoked: Date | undefined): Statement => ({
  certificate: one.fingerprint,
  issuer: issuer.fingerprint,
  at: timestamp(at.getTime()),
  ...(until && { until: timestamp(until.getTime()) }),
  ...(revoked && { revoked: timestamp(revoked.getTime()) }),
});

async function inList(der: Uint8Array, one: Certificate, issuer: Certificate): Promise<Statement[]> {
  const list = parseCrl(Uint8Array.from(der));
  if (issuer.keyUsage && !issuer.keyUsage.includes(KEY_USAGE.cRLSign)) return [];
  if (!(await verifyCrl(list, issuer))) return [];
  const { thisUpdate, nextUpdate, crlExtensions } = CertificateRevocationList.fromBER(Uint8Array.from(der));
  // A part of a list, or what has changed since another: it does not say that a certificate is not on it.
  if (crlExtensions?.extensions.some(({ critical }) => critical)) return [];
  const revoked = list.revoked.get(toHex(one.serialRaw));
  return [said(one, issuer, thisUpdate.value, nextUpdate?.value, revoked === undefined ? undefined : new Date(revoked))];
}

async function inAnswer(der: Uint8Array, one: Certificate, issuer: Certificate): Promise<Statement[]> {
  const response = OCSPResponse.fromBER(Uint8Array.from(der)).responseBytes;
  if (response?.responseType !== OID.basic) return [];
  const answer = BasicOCSPResponse.fromBER(response.response.getValue());
  const { tbsResponseData } = answer;
  const { responses, producedAt } = tbsResponseData;
  const isBy = (by: Certificate): Promise<boolean> =>
    verifySigned(
      by,
      answer.signatureAlgorithm.algorithmId,
      answer.signature.valueBlock.valueHexView,
      new Uint8Array(tbsResponseData.tbsView),
    );
  const answering = await answerer(answer.certs ?? [], issuer, producedAt);
  if (!(await anyOf([issuer, ...answering], isBy))) return [];
  const [own, authority] = [one, issuer].map(({ der: bytes }) => AnyCertificate.fromBER(Uint8Array.from(bytes))) as [
    AnyCertificate,
    AnyCertificate,
  ];
  const found: Statement[] = [];
  for (const { certID, certStatus, thisUpdate, nextUpdate } of responses.slice(0, MOST_HELD)) {
    const hash = HASHES[certID.hashAlgorithm.algorithmId];
    if (hash === undefined) continue;
    const mine = new CertID();
    await mine.createForCertificate(own, { hashAlgorithm: hash, issuerCertificate: authority });
    if (!mine.serialNumber.isEqual(certID.serialNumber) || !sameKey(mine, certID)) continue;
    const { tagNumber } = (certStatus as Node).idBlock;
    // Neither taken back nor not: it does not know the certificate.
    if (tagNumber !== GOOD && tagNumber !== REVOKED) continue;
    const at =
      tagNumber === REVOKED
        ? (certStatus as { valueBlock: { value: Array<{ toDate(): Date }> } }).valueBlock.value[0]!.toDate()
        : undefined;
    found.push(said(one, issuer, thisUpdate, nextUpdate, at));
  }
  return found;
}

const GOOD = 0;
const REVOKED = 1;
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const sameKey = (a: CertID, b: CertID): boolean =>
  equal(a.issuerKeyHash.valueBlock.valueHexView, b.issuerKeyHash.valueBlock.valueHexView) &&
  equal(a.issuerNameHash.valueBlock.valueHexView, b.issuerNameHash.valueBlock.valueHexView);

/** Whom the authority has appointed to answer in its place, and who was that when the answer was made. */
async function answerer(certificates: readonly AnyCertificate[], issuer: Certificate, producedAt: Date): Promise<Certificate[]> {
  const found: Certificate[] = [];
  for (const one of certificates.slice(0, MOST_HELD).flatMap((each) => readable(new Uint8Array(each.toSchema(true).toBER()))))
    if (one.eku?.includes(OID.answers) && isValidAt(one, producedAt.getTime()) && (await verifyIssued(one, issuer))) found.push(one);
  return found;
}

async function anyOf<T>(all: readonly T[], holds: (one: T) => Promise<boolean>): Promise<boolean> {
  for (const one of all) if (await holds(one)) return true;
  return false;
}
