/**
 * Votes on printed papers: who counted, that two tellers have signed the very numbers that stand as the result, that numbers can be so,
 * and what follows from them. The papers themselves cannot be checked here; the council keeps them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url, utf8 } from '../../base/bytes.ts';
import { canonical, type Json } from '../../base/canonical.ts';
import { Form } from '../../meeting/forms.ts';
import type { PaperCount } from '../../meeting/paper-ballot-events.ts';
import { leastTellers } from '../../meeting/least-tellers.ts';
import { paperFault, paperOutcome, tellersCountStatement } from '../../meeting/paper-count.ts';
import type { QuestionContent } from '../../meeting/question.ts';
import { FILES } from '../layout.ts';
import type { At } from './history-kernel.ts';
import type { PaperHistory } from './history-paper.ts';
import { recusedFrom } from './history-running.ts';
import { checkQuorum } from './openings.ts';
import { isSignedBy } from './signature.ts';
import { hasDuty } from './spoken.ts';
import type { Check, Subject } from './subject.ts';

export const paperBallots: Check = {
  name: 'votes on paper',
  async run(subject) {
    for (const vote of subject.history.onPaper.values()) {
      const find: Find = (at, code, detail) => subject.find(code, `${FILES.entries}:${at.seq}`, `${vote.vote}: ${detail}`);
      opened(subject, vote, find);
      givenOut(subject, vote, find);
      if (!vote.closed && !vote.voided) find(vote.opened, 'paper/left-open', 'neither a result nor set aside');
      if (vote.closed) {
        counted(vote, vote.closed, find);
        await signed(subject, vote, vote.closed, find);
        follows(vote, vote.closed, find);
      }
    }
  },
};

type Find = (at: At, code: string, detail: string) => void;
type Closed = NonNullable<PaperHistory['closed']>;

/** The question as it can be read, with its form. */
function asked({ opened: { content } }: PaperHistory): QuestionContent | undefined {
  if (!content) return undefined;
  const { form, ...rest } = content as typeof content & { readonly form?: unknown };
  const parsed = form === undefined ? undefined : Form.safeParse(form);
  if (parsed?.success === false) return undefined;
  return { ...rest, ...(parsed && { form: parsed.data }) } as QuestionContent;
}

function opened(subject: Subject, vote: PaperHistory, find: Find): void {
  const { history } = subject;
  const { opened: at, vote: id } = vote;
  const { question, total, tellers, fewTellers } = at.open;
  if (history.votes.has(id)) find(at, 'paper/also-opened', 'opened another way as well');
  if (history.chairs.findLast((one) => one.seq < at.seq)?.member !== at.by) find(at, 'paper/no-duty', `opened by ${at.by}, who did not chair`);
  if (toBase64url(sha256(utf8(canonical(at.raw)))) !== question) find(at, 'paper/other-question', 'the hash is another question’s');
  const all = history.delegatesAt(at.seq).length;
  checkQuorum(subject, id, at, at.open.belowQuorum);
  if (total !== all) find(at, 'paper/total', `${all} delegates; written is ${total}`);
  const named = history.tellers.findLast((one) => one.seq < at.seq)?.members ?? [];
  if (JSON.stringify(named) !== JSON.stringify(tellers)) find(at, 'paper/other-tellers', 'not those who were named');
  for (const one of tellers) if (history.listedAs(one, at.seq) !== 'delegate') find(at, 'paper/no-teller', `${one} is no delegate`);
  const content = asked(vote);
  const stand = content?.form?.kind === 'confidence' ? content.form.officers : content?.form ? content.options : [];
  for (const { id: one } of stand) if (tellers.includes(one)) find(at, 'paper/teller-stands', `${one} stands on the paper that they count`);
  for (const one of tellers)
    if (recusedFrom(history, id, one, at.seq)) find(at, 'paper/teller-recused', `${one} takes no part in its item`);
  if (tellers.length < leastTellers(history.level) && !fewTellers) find(at, 'paper/few-tellers', `${tellers.length}, without the chair’s word`);
}

/** How many took part, and how many papers can have been given to them. */
function givenOut({ history }: Subject, { vote, opened: at, issued, begun }: PaperHistory, find: Find): void {
  const there = (seq: number): number =>
    history.delegatesAt(at.seq).filter((one) => history.presentBetween(one, at.seq, seq) && !recusedFrom(history, vote, one, seq)).length;
  for (const one of issued)
    if (one.open.issued > there(one.seq)) find(one, 'paper/more-than-delegates', `${one.open.issued} given to ${there(one.seq)}`);
  if (begun.length > 1) find(begun[1]!, 'paper/begun-twice', 'counting begins once');
  for (const one of begun.slice(0, 1)) {
    const said = issued.findLast(({ seq }) => seq < one.seq)?.open.issued;
    if (one.open.issued !== said) find(one, 'paper/issued', `${one.open.issued} were not given out`);
    if (one.open.present !== there(one.seq)) find(one, 'paper/present', `${there(one.seq)} took part; written is ${one.open.present}`);
    const chair = history.chairs.findLast(({ seq }) => seq < one.seq)?.member;
    if (chair !== one.by) find(one, 'paper/no-duty', `ended by ${one.by}, who did not chair`);
  }
  for (const one of issued)
    if (one.by === undefined || (!at.open.tellers.includes(one.by) && !hasDuty(history, one.by, one.seq)))
      find(one, 'paper/no-duty', `${one.by} gives out no papers`);
}

const countOf = ({ open: { returned, valid, invalid, blank, counts } }: Closed): PaperCount =>
  ({ returned, valid, invalid, blank, counts });

const FAULTS = { returned: 'paper/more-than-issued', sum: 'paper/wrong-sum', options: 'paper/unknown-option', marks: 'paper/wrong-marks' } as const;

function counted(vote: PaperHistory, closed: Closed, find: Find): void {
  const content = asked(vote);
  const begun = vote.begun[0];
  if (!begun || begun.seq > closed.seq || begun.open.issued !== closed.open.issued)
    find(closed, 'paper/issued', `${closed.open.issued} were not given out`);
  const fault = content && paperFault(content, closed.open.issued, countOf(closed));
  if (fault) find(closed, FAULTS[fault.is], JSON.stringify(fault));
}

/** By two of its tellers, in the round in which both counts were alike. */
async function signed(subject: Subject, vote: PaperHistory, closed: Closed, find: Find): Promise<void> {
  const { history } = subject;
  const { round, signatures, issued } = closed.open;
  const agreed = vote.agreed.find((one) => one.open.round === round);
  if (!agreed || vote.differed.includes(round) || vote.recounts.includes(round))
    find(closed, 'paper/counts-differ', `the tellers did not agree in round ${round}, or it was counted anew`);
  if (signatures.length !== 2 || new Set(signatures.map(({ teller }) => teller)).size !== 2)
    find(closed, 'paper/two-tellers', `${signatures.length} signatures`);
  const signers = signatures.map(({ teller }) => teller).sort();
  if (agreed && agreed.open.tellers.toSorted().join() !== signers.join())
    find(agreed, 'paper/two-tellers', `${agreed.open.tellers.join(', ')} are said to agree, ${signers.join(', ')} have signed`);
  const { announced } = vote;
  if (announced && history.chairs.findLast(({ seq }) => seq < announced.seq)?.member !== announced.by)
    find(announced, 'paper/no-duty', `announced by ${announced.by}, who did not chair`);
  for (const one of signatures) {
    if (!vote.opened.open.tellers.includes(one.teller)) find(closed, 'paper/no-teller', `${one.teller} counts nothing here`);
    const entered = vote.entered.findLast(({ open }) => open.teller === one.teller && open.round === round);
    const told = { meeting: subject.meeting, vote: vote.vote, question: vote.opened.open.question, round, issued };
    const content = canonical(tellersCountStatement({ ...told, count: countOf(closed), teller: one.teller }));
    const at = entered ?? closed;
    if (!entered) find(closed, 'paper/not-entered', `${one.teller} has entered no count in round ${round}`);
    if (!(await isSignedBy(subject, { ...one, member: one.teller }, content, at)))
      find(closed, 'paper/not-signed', `${one.teller} has not signed these numbers`);
  }
}

/** Base, silent and outcome; who is elected, or what follows from levels of confidence. */
function follows(vote: PaperHistory, closed: Closed, find: Find): void {
  const content = asked(vote);
  const { elected, begun } = vote;
  if (!content) {
    find(closed, 'paper/no-form', 'a question that cannot be read');
    return;
  }
  const { open } = closed;
  const bases = { total: vote.opened.open.total, present: begun[0]?.open.present ?? 0 };
  const { tally, outcome, decision } = paperOutcome(content, countOf(closed), bases);
  if (open.base !== tally.base) find(closed, 'paper/base', `${tally.base}; written is ${open.base}`);
  if (open.silent !== tally.silent) find(closed, 'paper/silent', `${tally.silent}; written is ${open.silent}`);
  if (open.outcome !== outcome) find(closed, 'paper/outcome', `${open.outcome} does not follow`);
  const json = (value: unknown): string => (value === undefined ? '' : canonical(value as Json));
  if (json(elected?.decision) !== json(decision)) find(elected ?? closed, 'paper/decision', `${json(decision).slice(0, 300)} follows`);
}
