/**
 * The keys of a secret ballot (RECORD section 6): the server was bound to its own before it saw those of the tellers; these were made and
 * signed by one teller and compared by another before the vote opened; and they are the ones that every tablet was asked about.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { toBase64url, utf8 } from '../../base/bytes.ts';
import { canonical } from '../../base/canonical.ts';
import { readIssuer, type IssuerKey } from '../../crypto/blind-rsa.ts';
import { isUrnKey } from '../../crypto/urn.ts';
import { leastTellers } from '../../meeting/least-tellers.ts';
import { FILES } from '../layout.ts';
import { recusedFrom } from './history-running.ts';
import type { SecretHistory } from './history-secret.ts';
import type { VoteHistory } from './history-votes.ts';
import { isSignedBy } from './signature.ts';
import type { Subject } from './subject.ts';

const InQuestion = z.looseObject({ secret: z.looseObject({ server: z.string(), tellers: z.string(), urn: z.string() }) });
const People = z.array(z.looseObject({ id: z.string() })).optional();
/** Whoever can stand on a paper: its options are candidates, or what is said of officers. */
const OnPaper = z.looseObject({ options: People, form: z.looseObject({ officers: People }).optional() });
type Made = SecretHistory['made'][number];

/** What the checks after it stand on, as far as there is any. */
export interface SecretKeys {
  /** The teller on whose device the tellers' keys were made. */
  readonly device?: string;
  /** Both issuers as the question names them; absent where they are none. */
  readonly issuers?: { readonly server: IssuerKey; readonly tellers: IssuerKey };
}

const hashOf = (text: string): string => toBase64url(sha256(utf8(text)));

export async function checkKeys(subject: Subject, vote: VoteHistory, secret: SecretHistory): Promise<SecretKeys> {
  const { opened } = vote;
  const where = `${FILES.entries}:${opened.seq}`;
  const find = (code: string, detail: string) => subject.find(code, where, `${vote.vote}: ${detail}`);
  const asked = InQuestion.safeParse(opened.raw).data?.secret;
  const made = secret.made.filter((one) => one.at.seq < opened.seq).at(-1);
  if (secret.made.some((one) => one.at.seq > opened.seq)) find('secret/keys-late', 'keys were made once the vote was open');
  tellers(subject, vote, secret, made?.at.by, find);
  if (!asked || !made) {
    find('secret/keys-missing', asked ? 'nobody made the keys of its question before it was opened' : 'its question names no keys');
    return {};
  }
  const first = secret.asked[0];
  if (secret.asked.length !== 1 || first!.at.seq > made.at.seq)
    find('secret/not-bound', 'the server was not bound to its key, once, before those of the tellers were made');
  if (first && hashOf(`ecabinet/issuer/v1\n${subject.meeting}\n${vote.vote}\n${asked.server}`) !== first.commitment)
    find('secret/other-server-key', 'the server’s issuing key is not the one that it was bound to');
  if (first && made.commitment !== first.commitment) find('secret/other-server-key', 'the tellers were shown another binding');
  if (made.issuer !== asked.tellers || made.urn !== asked.urn) find('secret/other-keys', 'not the keys that the tellers’ device made');
  await signed(subject, vote, made, find);
  checked(vote, secret, made, find);
  return { ...(made.at.by !== undefined && { device: made.at.by }), ...issuersOf(asked, find) };
}

type Find = (code: string, detail: string) => void;

async function signed(subject: Subject, { vote }: VoteHistory, made: Made, find: Find): Promise<void> {
  const { commitment, issuer, urn, certificate, signedAt, signature, at } = made;
  const teller = at.by ?? '';
  const content = canonical({ kind: 'ecabinet/tellers-keys/v1', meeting: subject.meeting, vote, commitment, issuer, urn, teller });
  if (!(await isSignedBy(subject, { member: teller, certificate, signedAt, signature }, content, at)))
    find('secret/keys-not-signed', `${teller} has not signed these keys`);
}

/** Another teller has compared exactly these, after they were made and before the vote was opened. */
function checked({ vote, opened }: VoteHistory, { checked: all, opened: urns }: SecretHistory, made: Made, find: Find): void {
  const hash = hashOf(`ecabinet/tellers-keys/v1\n${vote}\n${made.commitment}\n${made.issuer}\n${made.urn}`);
  const named = new Set(urns[0]?.tellers);
  const second = all.some(
    ({ keys, at: { seq, by } }) =>
      keys === hash && seq > made.at.seq && seq < opened.seq && by !== undefined && by !== made.at.by && named.has(by),
  );
  if (!second) find('secret/keys-unchecked', 'no second teller compared them before it was opened');
}

function issuersOf(asked: z.infer<typeof InQuestion>['secret'], find: Find): Pick<SecretKeys, 'issuers'> {
  if (!isUrnKey(asked.urn)) find('secret/no-key', 'the urn’s key is none');
  try {
    const [server, tellers] = [readIssuer(asked.server), readIssuer(asked.tellers)];
    if (server.n !== tellers.n) return { issuers: { server, tellers } };
    find('secret/one-issuer', 'both issuers have one key');
  } catch {
    find('secret/no-key', 'an issuer’s key is none');
  }
  return {};
}

/** Those whom the log names at the opening, as many as its level asks or with the chair's word, delegates when they were named; none of them stands. */
function tellers(
  subject: Subject,
  { vote, opened }: VoteHistory,
  { opened: urns }: SecretHistory,
  device: string | undefined,
  find: Find,
): void {
  const { history } = subject;
  const named = history.tellers.filter((one) => one.seq < opened.seq).at(-1);
  const urn = urns[0];
  if (urns.length !== 1 || urn!.at.seq < opened.seq) find('secret/urn', 'its urn is opened once, after it');
  if (!named || !urn || JSON.stringify(named.members) !== JSON.stringify(urn.tellers))
    find('secret/other-tellers', 'not those who were named');
  const all = urn?.tellers ?? [];
  const { options = [], form } = OnPaper.safeParse(opened.raw).data ?? {};
  const stand = new Set([...options, ...(form?.officers ?? [])].map(({ id }) => id));
  for (const one of all) {
    if (history.listedAs(one, named?.seq ?? opened.seq) !== 'delegate') find('secret/no-teller', `${one} was no delegate when named`);
    if (stand.has(one)) find('secret/teller-stands', `${one} stands on the paper that they count`);
    if (recusedFrom(history, vote, one, opened.seq)) find('secret/teller-recused', `${one} takes no part in its item`);
  }
  if (device !== undefined && !all.includes(device))
    find('secret/no-teller', `${device}, whose device made the keys, counts nothing of ${vote}`);
  if (all.length < leastTellers(history.level) && !urn?.fewTellers) find('secret/few-tellers', `${all.length}, without the chair’s word`);
}
