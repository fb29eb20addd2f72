/**
 * One signature's CMS, as PDFs of any origin hold it: other hashes, other padding and BER where the record's own signatures are
 * strict DER (shared/crypto/cms). So a library reads it.
 */
import { ContentInfo, SignedData, TSTInfo, type Certificate, type SignedDataVerifyError, type SignerInfo } from 'pkijs';
import { timestamp } from '../../../shared/base/time.ts';
import type { SignatureFound } from './found.ts';
import { archivedBy, type Held } from './revocations.ts';

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  signingTime: '1.2.840.113549.1.9.5',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  info: '1.2.840.113549.1.9.16.1.4',
  sha1: '1.3.14.3.2.26',
  md5: '1.2.840.113549.2.5',
} as const;

const MOST_CERTIFICATES = 20;

export type Checked = Pick<SignatureFound, 'certificates' | 'claimed' | 'stamp' | 'weak'> & {
  readonly state: 'whole' | 'changed' | 'unreadable';
  /** What the signer has put in about certificates taken back. */
  readonly archived?: Pick<Held, 'lists' | 'answers'>;
};

export const UNREADABLE: Checked = { state: 'unreadable', weak: false, certificates: [] };

function signedDataIn(der: Uint8Array): SignedData {
  const info = ContentInfo.fromBER(Uint8Array.from(der));
  if (info.contentType !== OID.signedData) throw new TypeError('not signed data');
  return new SignedData({ schema: info.content });
}

const base64 = (certificate: Certificate): string => Buffer.from(certificate.toSchema(true).toBER()).toString('base64');

/** The signer's own first. Certificates of other kinds are left out. */
function certificatesOf({ certificates = [] }: SignedData, signer: Certificate): string[] {
  const own = base64(signer);
  const others = certificates.flatMap((one) => ('issuer' in one && 'subject' in one ? [base64(one as Certificate)] : []));
  return [own, ...others.filter((one) => one !== own)].slice(0, MOST_CERTIFICATES);
}

async function verified(
  signed: SignedData,
  content: Uint8Array,
): Promise<{ readonly holds: boolean; readonly signer: Certificate } | undefined> {
  try {
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      data: Uint8Array.from(content).buffer,
      checkChain: false,
      extendedMode: true,
    });
    return signerCertificate ? { holds: signatureVerified === true, signer: signerCertificate } : undefined;
  } catch (error) {
    const { signerCertificate, signatureVerified, message } = error as SignedDataVerifyError;
    // What the library cannot do is not the paper's fault; that the content is another is.
    const changed = signatureVerified === false || message.includes("digest doesn't match");
    return signerCertificate && changed ? { holds: false, signer: signerCertificate } : undefined;
  }
}

const isWeak = (signer: SignerInfo): boolean => [OID.sha1, OID.md5].includes(signer.digestAlgorithm.algorithmId as typeof OID.sha1);

/** A signature over `content`. Never throws for what is in it. */
export async function checkSignature(der: Uint8Array, content: Uint8Array): Promise<Checked> {
  try {
    const signed = signedDataIn(der);
    const [signer, ...more] = signed.signerInfos;
    // One that carries content of its own would be checked against that, whatever stands in the paper.
    if (!signer || more.length > 0 || signed.encapContentInfo.eContent) return UNREADABLE;
    const found = await verified(signed, content);
    if (!found) return UNREADABLE;
    const at = signer.signedAttrs?.attributes.find(({ type }) => type === OID.signingTime)?.values[0] as
      { toDate?: () => Date } | undefined;
    const claimed = at?.toDate?.();
    const stamp = await stampOf(signer);
    const archived = archivedBy(signer);
    return {
      archived,
      state: found.holds ? 'whole' : 'changed',
      weak: isWeak(signer),
      certificates: certificatesOf(signed, found.signer),
      ...(claimed && isFinite(claimed.getTime()) && { claimed: timestamp(claimed.getTime()) }),
      ...(stamp && { stamp }),
    };
  } catch {
    return UNREADABLE;
  }
}

/** A token of an authority's clock over `content`; undefined where it is none. */
export async function checkClock(
  der: Uint8Array,
  content: Uint8Array,
): Promise<(SignatureFound['stamp'] & { readonly weak: boolean }) | undefined> {
  try {
    const signed = signedDataIn(der);
    const { eContentType, eContent } = signed.encapContentInfo;
    const signer = signed.signerInfos[0];
    if (eContentType !== OID.info || !eContent || !signer) return undefined;
    const info = TSTInfo.fromBER(eContent.getValue());
    const found = await verified(signed, content);
    if (!found) return undefined;
    return {
      at: timestamp(info.genTime.getTime()),
      whole: found.holds,
      certificates: certificatesOf(signed, found.signer),
      weak: isWeak(signer),
    };
  } catch {
    return undefined;
  }
}

async function stampOf(signer: SignerInfo): Promise<SignatureFound['stamp']> {
  const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === OID.timeStamp)?.values[0] as
    { toBER(): ArrayBuffer } | undefined;
  if (!token) return undefined;
  const found = await checkClock(new Uint8Array(token.toBER()), signer.signature.valueBlock.valueHexView);
  if (!found) return undefined;
  const { at, whole, certificates } = found;
  return { at, whole, certificates };
}
