/** Secret ballots (RECORD section 6): their keys, who took a paper, the board, and the result counted again; nobody's choice anywhere. */
import { z } from 'zod';
import { FILES } from '../layout.ts';
import type { At } from './history-kernel.ts';
import { noSecret } from './history-secret.ts';
import type { Closed, Content, VoteHistory } from './history-votes.ts';
import { checkBoard, type Board } from './secret-board.ts';
import { checkKeys } from './secret-keys.ts';
import { checkRequests } from './secret-requests.ts';
import type { Check, Subject } from './subject.ts';
import { outcome } from './tally.ts';

export const secret: Check = {
  name: 'secret ballots',
  async run(subject) {
    for (const vote of subject.history.votes.values()) {
      if (vote.opened.kind === 'secret') await checkVote(subject, vote);
      else named(subject, vote, /^(question\.json|box\.ndjson|openings\.ndjson|checkpoints\/.*|ballots\/.*)$/, 'file/unexpected');
    }
  },
};

async function checkVote(subject: Subject, vote: VoteHistory): Promise<void> {
  const told = subject.history.secret.get(vote.vote) ?? noSecret();
  named(subject, vote, /^(question\.json|board\.ndjson|requests\/.*)$/, 'secret/named');
  const keys = await checkKeys(subject, vote, told);
  const takers = await checkRequests(subject, vote, told, keys.device);
  const board = await checkBoard(subject, vote, told, keys, takers.size);
  if (vote.closed && board) result(subject, vote, vote.closed, board, takers);
}

/** Files of the other way of voting: a named ballot beside a secret one, an urn's beside a box. */
function named(subject: Subject, { vote }: VoteHistory, own: RegExp, code: string): void {
  for (const { name, rest } of subject.under(`votes/${vote}/`))
    if (!own.test(rest)) subject.find(code, name, `no file of a vote of this kind`);
}

function result(
  subject: Subject,
  vote: VoteHistory,
  closed: At & { readonly open: Closed },
  board: Board,
  takers: ReadonlySet<string>,
): void {
  const where = `${FILES.entries}:${closed.seq}`;
  const { open } = closed;
  const find = (code: string, detail: string) => subject.find(code, where, `${vote.vote}: ${detail}`);
  if (Object.keys(open.roll).length > 0 || open.void.length > 0) find('secret/named', 'the result names voters');
  if (vote.decided) find('secret/decided', 'nothing is heard beside an urn, and no opinion of the chair’s is known');
  if ([...subject.history.spoken.values()].some((one) => one.vote === vote.vote)) find('secret/named', 'a spoken choice was entered');
  if (open.box.size !== board.size || open.box.root !== board.root) find('board/other-result', 'the result is not of this board');
  if (vote.opened.content) numbers(subject, vote, open, vote.opened.content, board, takers, find);
}

const FormOf = z.looseObject({
  form: z
    .union([
      z.looseObject({ kind: z.literal('election'), most: z.number() }),
      z.looseObject({ kind: z.literal('confidence'), officers: z.array(z.looseObject({ options: z.array(z.string()) })) }),
    ])
    .optional(),
});

/** Whether a paper answers what was asked: one option; of a form, a sorted list within its bounds. */
function answers(content: Content, choice: string | readonly string[]): boolean {
  const form = FormOf.safeParse(content).data?.form;
  const chosen = typeof choice === 'string' ? [choice] : choice;
  if (!chosen.every((one) => content.options.some(({ id }) => id === one))) return false;
  if (!form) return typeof choice === 'string';
  if (typeof choice === 'string' || chosen.some((one, n) => n > 0 && one <= chosen[n - 1]!)) return false;
  if (form.kind === 'election') return chosen.length <= form.most;
  return form.officers.every(({ options }) => options.filter((one) => chosen.includes(one)).length <= 1);
}

function numbers(
  subject: Subject,
  { vote, opened, closing }: VoteHistory,
  open: Closed,
  content: Content,
  { size, papers }: Board,
  takers: ReadonlySet<string>,
  find: (code: string, detail: string) => void,
): void {
  const { history } = subject;
  const valid = papers.map(({ choice }) => choice).filter((one) => answers(content, one));
  const counts = new Map(content.options.map(({ id }) => [id, 0]));
  for (const one of valid.flat()) counts.set(one, counts.get(one)! + 1);
  for (const id of new Set([...counts.keys(), ...Object.keys(open.counts)]))
    if (open.counts[id] !== counts.get(id))
      find(counts.has(id) ? 'tally/counts' : 'tally/unknown-option', `${id}: ${counts.get(id) ?? 'none'}; written is ${open.counts[id] ?? 'none'}`);
  const end = closing?.seq ?? opened.seq;
  const total = history.delegatesAt(opened.seq);
  const inRoom = (one: string): boolean => takers.has(one) || history.presentAt(one, end);
  const there = total.filter((one) => history.listedAs(one, end) === 'delegate' && inRoom(one)).length;
  const filled = valid.filter((one) => one.length > 0).length;
  const base = { total: total.length, present: Math.max(there, size), cast: size, valid: filled }[content.rule.base];
  if (open.base !== base) find('tally/base', `${content.rule.base} is ${base}; written is ${open.base}`);
  if (open.silent !== total.length - size) find('tally/silent', `${total.length - size} of no paper; written is ${open.silent}`);
  for (const [id, count] of Object.entries(open.counts))
    if (count > open.base) find('tally/more-than-base', `${id} has ${count} of ${open.base}`);
  if (counts.has('for') && outcome(counts.get('for')!, base, content.rule) !== open.outcome)
    find('tally/outcome', `${open.outcome} does not follow in ${vote}`);
}
