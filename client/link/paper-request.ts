/** Whether a request for a ballot paper is a delegate's own: the tellers' device asks for itself, and believes no server. */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { isBlinded, type IssuerKey } from '../../shared/crypto/blind-rsa.ts';
import { certificateFromPem, isValidAt, verifyChain, type Certificate } from '../../shared/crypto/certificate.ts';
import { maySign } from '../../shared/crypto/cms-file.ts';
import { signedAttributes, verifyAttributes } from '../../shared/crypto/cms.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { recusalOf, wasDelegateAt, wasPresentAt } from '../../shared/meeting/access.ts';
import { paperRequest } from '../../shared/meeting/secret-statements.ts';
import type { Taken } from '../../shared/meeting/secret-state.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { UrnCertificates } from '../../shared/wire/urns.ts';
import type { Replica } from './replica.ts';

/** `again`: another request of somebody who was answered before. `delegate`: no delegate of the opening, not in the room, or with no part in it. `key`: no key of theirs that was admitted and holds. `signature`: not signed by it. `blinded`: no message. */
export type WrongRequest = 'again' | 'delegate' | 'key' | 'signature' | 'blinded';

/** Undefined where it holds. By this device's own copy of the record, and certificates that lead to the authority which it names. */
export async function wrongRequest(
  replica: Replica,
  vote: Vote,
  voter: string,
  taken: Taken,
  issuer: IssuerKey,
  { roots, certificates }: UrnCertificates,
): Promise<WrongRequest | undefined> {
  const { meeting } = replica;
  const opened = vote.opened!.seq;
  const there = meeting.secret.votes[vote.vote]?.papers[voter]?.seq ?? Infinity;
  if (!wasDelegateAt(meeting, voter, opened) || !wasPresentAt(meeting, voter, there)) return 'delegate';
  if (recusalOf(meeting, vote.item, voter, there)) return 'delegate';
  if (!isBlinded(issuer, taken.tellers)) return 'blinded';
  const admitted = meeting.roll.keys.get(taken.certificate);
  if (admitted?.member !== voter || admitted.revoked) return 'key';
  const certificate = await standing(replica, voter, certificates[taken.certificate] ?? [], roots, taken);
  if (!certificate) return 'key';
  const size = opened + 1;
  const log = { size, root: toBase64url(replica.tree.root(size)) };
  const content = canonical(paperRequest(meeting, vote, log, voter, { server: taken.server, tellers: taken.tellers }));
  const { signed } = signedAttributes({ contentHash: sha256(utf8(content)), signedAt: taken.signedAt, certificate });
  return (await verifyAttributes(certificate, signed, fromBase64url(taken.signature))) ? undefined : 'signature';
}

/** The certificate, where it may sign for that member at that time and leads to the record's authority or to a root that it names. */
async function standing(
  { meeting, entries }: Replica,
  voter: string,
  [own, ...between]: readonly string[],
  roots: readonly string[],
  { certificate: fingerprint, signedAt }: Taken,
): Promise<Certificate | undefined> {
  const { ca } = entryOf(entries[0]!.line).open as { readonly ca: string };
  if (own === undefined) return undefined;
  const certificate = certificateFromPem(own);
  const named = roots.map(certificateFromPem).filter(({ fingerprint: one }) => one === ca || meeting.session.trust.includes(one));
  const ms = milliseconds(signedAt);
  if (certificate.fingerprint !== fingerprint || !maySign(certificate) || !isValidAt(certificate, ms)) return undefined;
  const chain = await verifyChain(certificate, named, { ms, between: between.map(certificateFromPem) });
  const isOwn = chain?.at(-1)?.fingerprint === ca;
  return chain && (!isOwn || certificate.subject.serialNumber === voter) ? certificate : undefined;
}
