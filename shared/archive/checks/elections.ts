/** Elections and levels of confidence: what is written of them follows from the marks that were counted, and by the form of the question. */
import { canonical, type Json } from '../../base/canonical.ts';
import { electedBy, type Elected } from '../../meeting/elected.ts';
import { Form } from '../../meeting/forms.ts';
import { FILES } from '../layout.ts';
import type { VoteHistory } from './history.ts';
import type { Check, Subject } from './subject.ts';

export const elections: Check = {
  name: 'elections',
  run(subject) {
    for (const vote of subject.history.votes.values()) checkOne(subject, vote);
  },
};

function checkOne(subject: Subject, vote: VoteHistory): void {
  const { opened, closed, elected } = vote;
  const { content } = opened;
  const at = elected ?? closed ?? opened;
  const find = (code: string, detail: string) => subject.find(code, `${FILES.entries}:${at.seq}`, `${vote.vote}: ${detail}`);
  if (!content || content['form'] === undefined) {
    if (elected) find('election/no-form', 'decided, and nothing was marked but for or against');
    return;
  }
  const form = Form.safeParse(content['form']).data;
  if (!form) return find('election/no-form', 'a form that cannot be read');
  const stands = new Set(form.kind === 'election' ? content.options.map(({ id }) => id) : form.officers.map(({ id }) => id));
  const tellers = subject.history.tellers.findLast((one) => one.seq < opened.seq)?.members ?? [];
  for (const one of tellers) if (opened.kind === 'secret' && stands.has(one)) find('election/teller-stands', `${one} counts, and stands on the paper`);
  if (!closed) return;
  if (!elected) return find('election/missing', 'counted, and what it came to is not on record');
  const follows = electedBy({ options: content.options, form, rule: content.rule }, marksOf(vote, elected.decision));
  if (canonical(follows as unknown as Json) === canonical(elected.decision as unknown as Json)) return;
  find(codeOf(closed.open.counts, follows, elected.decision), `${JSON.stringify(follows).slice(0, 300)} follows`);
}

/** How many papers say nothing: of a public vote from its roll, of a secret one as it is written, its board being counted elsewhere. */
function marksOf({ opened, closed }: VoteHistory, decision: Elected) {
  const { counts, base, roll } = closed!.open;
  const papers = Object.values(roll);
  if (opened.kind === 'public') return { counts, base, papers: papers.length, blank: papers.filter((one) => one.length === 0).length };
  const first = decision.kind === 'confidence' ? decision.officers[0] : undefined;
  const written = first ? first.counts.reduce((sum, { count }) => sum + count, first.unmarked) : 0;
  return { counts, base, papers: written, blank: decision.blank };
}

/** What is wrong by the name that tells most. */
function codeOf(counts: Readonly<Record<string, number>>, follows: Elected, written: Elected): string {
  if (follows.kind !== 'election' || written.kind !== 'election') return 'election/does-not-follow';
  if (written.elected.some((id) => (counts[id] ?? 0) < follows.needed)) return 'election/without-majority';
  return follows.tied.length > 0 && written.tied.length !== follows.tied.length ? 'election/tie-hidden' : 'election/does-not-follow';
}
