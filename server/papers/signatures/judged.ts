/** What a signature in a PDF is worth to this council today: what was found at intake, against the authorities it trusts now. */
import { X509Certificate } from 'node:crypto';
import { milliseconds, timestamp } from '../../../shared/base/time.ts';
import { isValidAt, parseCertificate, verifyChain, type Certificate } from '../../../shared/crypto/certificate.ts';
import type { PaperSignature } from '../../../shared/wire/papers.ts';
import type { SignatureFound, Statement } from './found.ts';

/** What the council trusts. */
export interface Trusting {
  readonly roots: readonly Certificate[];
  /** When an authority took a certificate back, in milliseconds since 1970, as far as its lists are here. */
  readonly revokedAt: (certificate: Certificate) => number | undefined;
}

interface Stands {
  readonly trust: PaperSignature['trust'];
  readonly since?: number;
  /** Its authority says that it was not taken back then: when it said so. */
  readonly notRevoked?: number;
}

/** What counts at one moment. */
interface Known extends Trusting {
  readonly statements: readonly Statement[];
}

/** Somebody's clock that runs on local time and calls it UTC: seven hours ahead in Vietnam. */
const ZONE_MS = 7 * 3_600_000;
const ZONE_SLACK_MS = 30 * 60_000;

export async function judge(found: SignatureFound, { roots, revokedAt }: Trusting, now: number): Promise<PaperSignature> {
  const known: Known = { roots, revokedAt, statements: found.statements ?? [] };
  const stamp = found.stamp && found.stamp.whole ? found.stamp : undefined;
  const stampTrusted = stamp !== undefined && (await standing(stamp.certificates, milliseconds(stamp.at), known)).trust === 'trusted';
  const claimed = found.claimed === undefined ? undefined : milliseconds(found.claimed);
  // The signer's own clock proves nothing; where an authority's does not speak, the certificate has to hold today as well.
  const proven = stampTrusted ? milliseconds(stamp.at) : undefined;
  const then = proven ?? claimed ?? now;
  const atThen = await standing(found.certificates, then, known);
  const stands = atThen.trust === 'trusted' && proven === undefined ? await standing(found.certificates, now, known) : atThen;
  const ahead = claimed !== undefined && stamp ? claimed - milliseconds(stamp.at) : undefined;
  return {
    kind: found.kind,
    state: found.state,
    weak: found.weak,
    after: found.after,
    ...namesOf(found.certificates[0]),
    ...(found.claimed !== undefined && { claimed: found.claimed }),
    ...(stamp && { stamped: { at: stamp.at, trusted: stampTrusted, by: namesOf(stamp.certificates[0]).name } }),
    clockAhead: ahead !== undefined && Math.abs(ahead - ZONE_MS) <= ZONE_SLACK_MS,
    trust: stands.trust,
    ...(stands.since !== undefined && { since: timestamp(stands.since) }),
    ...(stands.trust === 'trusted' && atThen.notRevoked !== undefined && { notRevoked: timestamp(atThen.notRevoked) }),
  };
}

/** Whether a chain leads to an authority that is trusted, and its first certificate held at that moment. */
async function standing([own, ...others]: readonly string[], ms: number, { roots, revokedAt, statements }: Known): Promise<Stands> {
  let leaf: Certificate;
  let between: Certificate[];
  try {
    leaf = parseCertificate(Buffer.from(own ?? '', 'base64'));
    between = others.flatMap((one) => {
      try {
        return [parseCertificate(Buffer.from(one, 'base64'))];
      } catch {
        return [];
      }
    });
  } catch {
    return { trust: 'unknown' };
  }
  const chain = await verifyChain(leaf, roots, { between });
  if (!chain) return { trust: 'unknown' };
  const saidOf = (at: number): Statement[] =>
    statements.filter(({ certificate, issuer }) => certificate === chain[at]!.fingerprint && issuer === chain[at + 1]!.fingerprint);
  for (const [at, one] of chain.slice(0, -1).entries()) {
    const taken = saidOf(at).flatMap(({ revoked }) => (revoked === undefined ? [] : [milliseconds(revoked)]));
    const revoked = Math.min(revokedAt(one) ?? Infinity, ...taken);
    if (revoked <= ms) return { trust: 'revoked', since: revoked };
  }
  if (ms < leaf.notBefore) return { trust: 'early', since: leaf.notBefore };
  const ended = chain.find((one) => !isValidAt(one, ms));
  if (ended) return { trust: 'expired', since: ended.notAfter };
  // Of every authority but the trusted one itself: made then or later, or not yet out of date then.
  const words = chain.slice(0, -1).map((_one, at) => saidOf(at).filter((each) => speaksFor(each, ms)).map((each) => milliseconds(each.at)));
  const notRevoked = words.every((each) => each.length > 0) && Math.min(...words.map((each) => Math.max(...each)));
  return { trust: 'trusted', ...(notRevoked !== false && { notRevoked }) };
}

/** Whether what it says holds for that moment: a statement that was out of date then says nothing of it. */
function speaksFor({ at, until, revoked }: Statement, ms: number): boolean {
  if (revoked !== undefined && milliseconds(revoked) <= ms) return false;
  return milliseconds(at) >= ms || (until !== undefined && milliseconds(until) >= ms);
}

/** The names in a certificate as people read them; empty where it cannot be read. */
function namesOf(certificate: string | undefined): Pick<PaperSignature, 'name' | 'organization' | 'issuer'> {
  try {
    const { subject, issuer } = new X509Certificate(Buffer.from(certificate ?? '', 'base64'));
    const field = (of: string, key: string): string | undefined =>
      new RegExp(`^${key}=(.*)$`, 'm').exec(of)?.[1]?.normalize('NFC').slice(0, 200);
    const organization = field(subject, 'O');
    return {
      name: field(subject, 'CN') ?? organization ?? '',
      ...(organization !== undefined && { organization }),
      issuer: field(issuer, 'CN') ?? field(issuer, 'O') ?? '',
    };
  } catch {
    return { name: '', issuer: '' };
  }
}
