/** Papers of a secret ballot: each taken once, by a delegate in the room, who has signed for it with their own key (RECORD section 6). */
import { fromUtf8 } from '../../base/bytes.ts';
import { parseCanonical } from '../../base/canonical.ts';
import { Request } from '../../crypto/secret-ballot.ts';
import type { Cms } from '../../crypto/cms-file.ts';
import { FILES, requestFile } from '../layout.ts';
import { SLACK_MS } from './ballots.ts';
import { rootAt } from './checkpoints.ts';
import { recusedFrom } from './history-running.ts';
import type { SecretHistory } from './history-secret.ts';
import type { VoteHistory } from './history-votes.ts';
import { checkSignature, checkSigner, revokedBefore } from './signature.ts';
import type { Subject } from './subject.ts';

type Taken = SecretHistory['taken'][number];

/** Answers who took a paper. */
export async function checkRequests(
  subject: Subject,
  vote: VoteHistory,
  secret: SecretHistory,
  device: string | undefined,
): Promise<ReadonlySet<string>> {
  const takers = new Set<string>();
  /** Hashes of blinded messages: nobody's are another's. */
  const blinded = new Set<string>();
  for (const one of secret.taken) {
    const where = `${FILES.entries}:${one.at.seq}`;
    if (takers.has(one.voter)) subject.find('request/twice', where, `${one.voter} took a paper before`);
    else await checkOne(subject, vote, one, blinded);
    takers.add(one.voter);
    if (one.at.by !== one.voter) subject.find('request/by-another', where, `${one.voter}’s paper, by ${one.at.by ?? 'nobody'}`);
    if (one.device !== device) subject.find('request/other-device', where, `answered on the device of ${one.device}`);
    if (one.at.seq < vote.opened.seq || (vote.closing && one.at.seq > vote.closing.seq) || (vote.voided && one.at.seq > vote.voided.seq))
      subject.find('request/out-of-place', where, `${one.voter} took a paper while the vote was not open`);
    if (isPausedAt(vote, one.at.seq)) subject.find('request/while-paused', where, `${one.voter} took a paper`);
    eligible(subject, vote, one, where);
    if (subject.log.openings.has(one.at.seq)) subject.find('secret/opened', where, 'what was hidden of a request is opened');
  }
  for (const { voter, at } of secret.answered)
    if (isPausedAt(vote, at.seq)) subject.find('request/while-paused', `${FILES.entries}:${at.seq}`, `${voter}’s paper was signed`);
  for (const { name, rest } of subject.under(`votes/${vote.vote}/requests/`))
    if (!takers.has(rest.replace(/\.(json|p7s)$/, ''))) subject.find('request/unexpected', name, 'the log knows of no paper of theirs');
  return takers;
}

/** Whether the chair had stopped the vote: by the order of the log, in which nothing of it can have been on its way. */
const isPausedAt = ({ pauses }: VoteHistory, seq: number): boolean =>
  pauses.some(({ from, to }) => from.seq < seq && (!to || seq < to.seq));

/** As the rules ask when a paper is taken. */
function eligible(subject: Subject, vote: VoteHistory, { voter, at: { seq } }: Taken, where: string): void {
  const { history } = subject;
  const kind = history.listedAs(voter, seq);
  if (kind !== 'delegate')
    subject.find('request/not-a-delegate', where, `${voter} is ${kind === undefined ? 'not listed' : `listed as ${kind}`}`);
  else if (history.listedAs(voter, vote.opened.seq) !== 'delegate')
    subject.find('request/listed-later', where, `${voter} was no delegate when the vote was opened`);
  if (recusedFrom(history, vote.vote, voter, seq)) subject.find('request/conflict', where, `${voter} takes no part in the item`);
  if (!history.presentAt(voter, seq)) subject.find('request/not-present', where, `${voter} was not checked in`);
}

async function checkOne(subject: Subject, vote: VoteHistory, { voter, at }: Taken, blinded: Set<string>): Promise<void> {
  const [json, p7s] = [requestFile(vote.vote, voter, 'json'), requestFile(vote.vote, voter, 'p7s')];
  for (const name of [json, p7s]) if (!subject.files.has(name)) subject.find('request/missing', name, `entry ${at.seq} of the log`);
  checkContent(subject, vote, voter, json, blinded);
  const cms = await checkSignature(subject, p7s, json);
  if (!cms) return;
  const ms = Date.parse(at.at);
  if (Math.abs(cms.signingTime - ms) > SLACK_MS + 1000) subject.find('signature/wrong-time', p7s, new Date(cms.signingTime).toISOString());
  const key = keyFault(subject, voter, cms, at.seq, ms);
  if (key) subject.find(key, p7s, cms.certificate.fingerprint);
  else await checkSigner(subject, cms, voter, p7s, ms);
}

function checkContent(subject: Subject, vote: VoteHistory, voter: string, name: string, blinded: Set<string>): void {
  const bytes = subject.files.get(name);
  if (!bytes) return;
  let request: Request | undefined;
  try {
    request = Request.safeParse(parseCanonical(fromUtf8(bytes))).data;
  } catch {
    // Said below.
  }
  if (!request) {
    subject.find('request/shape', name, 'not a request for a paper');
    return;
  }
  if (request.meeting !== subject.meeting) subject.find('request/other-meeting', name, request.meeting);
  if (request.vote !== vote.vote) subject.find('request/other-vote', name, request.vote);
  if (request.question !== vote.opened.question) subject.find('request/other-question', name, request.question);
  if (request.voter !== voter) subject.find('request/other-voter', name, request.voter);
  const size = vote.opened.seq + 1;
  if (request.log.size !== size || request.log.root !== rootAt(subject, size))
    subject.find('request/other-history', name, `${request.log.size} entries`);
  for (const one of [request.server, request.tellers]) {
    if (blinded.has(one)) subject.find('request/repeated', name, 'a message that was blinded for another paper');
    blinded.add(one);
  }
}

/** Admitted for the voter, and neither revoked in the log nor in the authority's list, when the paper was taken. */
function keyFault(subject: Subject, voter: string, { certificate }: Cms, seq: number, ms: number): string | undefined {
  const key = subject.history.keys.get(certificate.fingerprint);
  if (!key || key.from > seq) return 'request/key-not-admitted';
  if (key.member !== voter) return 'request/key-of-another';
  return (key.revoked !== undefined && key.revoked <= seq) || revokedBefore(subject, certificate, ms) ? 'request/key-revoked' : undefined;
}
