/**
 * Shows of hands: the numbers that one person entered and another's key signed, no more than were in the room, and what they come to by
 * the vote's own rule. Nobody's choice can be checked, and no vote that was opened is decided so.
 */
import { z } from 'zod';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url, utf8 } from '../../base/bytes.ts';
import { canonical, type Json } from '../../base/canonical.ts';
import { HexHash, Id } from '../../base/ids.ts';
import { FILES } from '../layout.ts';
import type { At } from './history-kernel.ts';
import { recusedFrom } from './history-running.ts';
import { Content } from './history-votes.ts';
import { checkQuorum } from './openings.ts';
import { isSignedBy } from './signature.ts';
import { hasDuty } from './spoken.ts';
import type { Check, Subject } from './subject.ts';
import { outcome } from './tally.ts';

const count = z.number().int().min(0);
const Entered = z.looseObject({
  hands: Id,
  vote: Id,
  question: z.string(),
  content: Content,
  counts: z.record(z.string(), count),
  present: count,
  total: count,
});
const Decided = z.looseObject({
  hands: Id,
  vote: Id,
  base: count,
  silent: count,
  outcome: z.string(),
  certificate: HexHash,
  signedAt: z.string(),
  signature: z.string(),
});
interface Entry extends At {
  readonly open: z.infer<typeof Entered>;
}

export const hands: Check = {
  name: 'shows of hands',
  async run(subject) {
    const standing = new Map<string, Entry>();
    const decided = new Set<string>();
    for (const [seq, entry] of subject.log.entries.entries()) {
      if (!entry || !/^hands(Entered|TakenBack|Decided)$/.test(entry.type)) continue;
      const at: At = { seq, at: entry.at, by: entry.by };
      const find = (code: string, detail: string) => subject.find(code, `${FILES.entries}:${seq}`, detail);
      const open = entry.type === 'handsEntered' ? Entered.safeParse(entry.open) : undefined;
      if (open?.success) {
        enters(subject, { ...at, open: open.data }, find);
        standing.set(open.data.hands, { ...at, open: open.data });
      } else if (open) find('entry/shape', 'handsEntered');
      if (entry.type === 'handsTakenBack') standing.delete((entry.open as { hands?: string }).hands ?? '');
      if (entry.type !== 'handsDecided') continue;
      const told = Decided.safeParse(entry.open).data;
      const said = told && standing.get(told.hands);
      if (!told || !said || said.open.vote !== told.vote) {
        find('hands/not-entered', told?.vote ?? '');
        continue;
      }
      if (decided.has(told.vote) || subject.history.votes.has(told.vote)) find('hands/also-opened', told.vote);
      decided.add(told.vote);
      await decides(subject, at, told, said, find);
    }
  },
};

type Find = (code: string, detail: string) => void;

function enters(subject: Subject, { seq, at, by, open }: Entry, find: Find): void {
  const { history } = subject;
  const { vote, question, content, counts, present, total } = open;
  const raised = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const all = history.delegatesAt(seq);
  const there = all.filter((one) => history.presentAt(one, seq) && !recusedFrom(history, vote, one, seq)).length;
  if (by === undefined || history.listedAs(by, seq) !== 'secretary') find('hands/no-duty', `${vote}: ${by} is no secretary`);
  if (present !== there || total !== all.length)
    find('hands/present', `${vote}: ${there} of ${all.length}; written is ${present} of ${total}`);
  checkQuorum(subject, vote, { seq, at }, undefined);
  if (raised > there) find('hands/more-than-present', `${vote}: ${raised} of ${there}`);
  if (Object.keys(counts).some((one) => !content.options.some(({ id }) => id === one))) find('hands/unknown-option', vote);
  if (toBase64url(sha256(utf8(canonical(content as unknown as Json)))) !== question) find('hands/other-question', vote);
}

async function decides(
  subject: Subject,
  at: At,
  told: z.infer<typeof Decided>,
  { by: enteredBy = '', open }: Entry,
  find: Find,
): Promise<void> {
  const { history } = subject;
  const { vote, question, counts, present, total, content } = open;
  const { by: second = '' } = at;
  if (second === enteredBy) find('hands/same-person', `${vote}: ${second}`);
  if (!hasDuty(history, second, at.seq)) find('hands/no-duty', `${vote}: ${second} is neither chair nor secretary`);
  const statement = {
    kind: 'ecabinet/hands/v1',
    meeting: history.created?.meeting ?? '',
    vote,
    question,
    hands: told.hands,
    counts,
    present,
    enteredBy,
    countersignedBy: second,
  };
  if (!(await isSignedBy(subject, { ...told, member: second }, canonical(statement), at)))
    find('hands/not-countersigned', `${vote}: ${second} has not signed these numbers`);
  const raised = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const base = { total, present, cast: raised, valid: raised }[content.rule.base];
  if (told.base !== base) find('hands/base', `${vote}: ${base}; written is ${told.base}`);
  if (told.silent !== total - raised) find('hands/silent', `${vote}: ${total - raised}; written is ${told.silent}`);
  if (outcome(counts['for'] ?? 0, base, content.rule) !== told.outcome) find('hands/outcome', `${vote}: ${told.outcome} does not follow`);
}
