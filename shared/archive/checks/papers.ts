/**
 * Papers: what was published is here, under its own hash; what was withdrawn says so (RECORD section 8), and so does what was not
 * for everybody and is kept back from who is given this bundle.
 */
import { z } from 'zod';
import { parseCanonical } from '../../base/canonical.ts';
import { HexHash, Id } from '../../base/ids.ts';
import { documentFile, FILES } from '../layout.ts';
import { messageOf } from './message-of.ts';
import type { Published } from './history.ts';
import type { Check, Subject } from './subject.ts';

const Index = z.looseObject({
  papers: z.array(
    z.looseObject({ paper: Id, sha256: HexHash, title: z.string(), withheld: z.union([z.boolean(), z.string()]).optional() }),
  ),
});
type Row = z.infer<typeof Index>['papers'][number];

export const papers: Check = {
  name: 'documents',
  run(subject) {
    const rows = read(subject);
    if (rows) index(subject, rows);
    const keptBack = ({ paper, sha256, ...one }: Published): boolean =>
      mayBeKeptBack(subject, one) && (rows ?? []).some((one) => one.paper === paper && one.sha256 === sha256 && Boolean(one.withheld));
    // Bytes are needed where any paper of that hash still stands.
    const stands = subject.history.papers.filter((one) => one.withdrawn === undefined);
    const standing = new Set(stands.map((one) => one.sha256));
    const needed = new Set(stands.filter((one) => !keptBack(one)).map((one) => one.sha256));
    subject.seen.keptBack = stands.filter(keptBack).length;
    const known = new Set(subject.history.papers.map((one) => one.sha256));
    for (const sha256 of needed)
      if (!subject.files.has(documentFile(sha256))) subject.find('document/missing', documentFile(sha256), 'published and not withdrawn');
    for (const { name, rest } of subject.under('documents/')) {
      const sha256 = /^([0-9a-f]{64})\.pdf$/.exec(rest)?.[1];
      if (!sha256) continue;
      if (subject.hash(name) !== sha256) subject.find('document/changed', name, `its bytes have the hash ${subject.hash(name)}`);
      if (!known.has(sha256)) subject.find('document/unexpected', name, 'never published');
      else if (!standing.has(sha256)) subject.find('document/withdrawn', name, 'withdrawn, and yet here');
    }
  },
};

/** Not for everybody, or on an item in which somebody takes no part: it may be missing where its bundle is theirs. */
const mayBeKeptBack = ({ history }: Subject, { item, restricted }: Pick<Published, 'item' | 'restricted'>): boolean =>
  restricted || (typeof item === 'string' && [...history.recusals.keys()].some((one) => one.startsWith(`${item} `)));

function read(subject: Subject): Row[] | undefined {
  const text = subject.text(FILES.documents);
  if (text === undefined) return undefined;
  try {
    return Index.parse(parseCanonical(text)).papers;
  } catch (error) {
    subject.find('documents/unreadable', FILES.documents, messageOf(error).slice(0, 300));
    return undefined;
  }
}

function index(subject: Subject, rows: readonly Row[]): void {
  const { papers: published } = subject.history;
  const seen = new Set<string>();
  for (const { paper, sha256, title, withheld } of rows) {
    const where = `${FILES.documents}: ${paper}`;
    const key = `${paper} ${sha256}`;
    if (seen.has(key)) subject.find('document/repeated', where, 'listed twice');
    seen.add(key);
    const known = published.find((one) => one.paper === paper && one.sha256 === sha256);
    if (!known) subject.find('document/not-published', where, 'the log does not publish it');
    else {
      if (!known.titles.has(title)) subject.find('document/other-title', where, `the log calls it ${[...known.titles].join(' / ')}`);
      if (Boolean(withheld) !== (known.withdrawn !== undefined) && !(withheld && mayBeKeptBack(subject, known)))
        subject.find(
          'document/withheld',
          where,
          withheld ? 'withheld without having been withdrawn' : 'withdrawn, and the index does not say so',
        );
    }
  }
  for (const { paper, sha256 } of published)
    if (!seen.has(`${paper} ${sha256}`)) subject.find('document/not-indexed', `${FILES.documents}: ${paper}`, sha256);
}
