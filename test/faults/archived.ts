/** What the archive holds against what people were told: every receipt stands, every last ballot counts once. */
import { fromUtf8 } from '../../shared/base/bytes.ts';
import { ballotFile, voteFile } from '../../shared/archive/layout.ts';
import { verify, type Finding } from '../../shared/archive/verify.ts';
import { readZip } from '../../shared/archive/zip.ts';
import { entryOf } from '../../shared/log/entry.ts';
import type { Person } from '../../client/people/person.ts';
import { approve } from '../../client/people/session.ts';
import type { Council } from '../../client/people/council.ts';
import { newCommandId } from '../../client/link/outbox.ts';

export interface Archived {
  readonly findings: readonly Finding[];
  /** Receipts that the archive contradicts; empty when all is well. */
  readonly broken: readonly string[];
  readonly told: number;
  readonly entries: number;
}

interface Closed {
  readonly vote: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly roll: Readonly<Record<string, string>>;
  readonly void: readonly unknown[];
}

/** Approves the minutes and takes the bundle apart. */
export async function archived(council: Council, meeting: string): Promise<Archived> {
  await approve(council, meeting, newCommandId());
  const bytes = await council.secretary.bytes(`/api/meetings/${meeting}/archive.asice`);
  const report = await verify(bytes, council.ca);
  const files = new Map(readZip(bytes).members.map((one) => [one.name, fromUtf8OrNothing(one.bytes)]));
  const lines = (name: string): string[] => (files.get(name) ?? '').split('\n').filter((one) => one !== '');
  const log = lines('log/entries.ndjson');
  const closed = new Map(
    log
      .map(entryOf)
      .flatMap(({ type, open }) => (type === 'voteClosed' ? [[(open as unknown as Closed).vote, open as unknown as Closed] as const] : [])),
  );
  const broken: string[] = [];
  let told = 0;
  for (const person of council.delegates) {
    told += person.told.length;
    if (person.lines.some((line, seq) => log[seq] !== line)) broken.push(`${person.name} holds a line that is not in the log`);
    for (const one of person.told)
      if (lines(voteFile(one.vote, 'box.ndjson'))[one.seq] !== one.line)
        broken.push(`${person.name} ${one.vote} revision ${one.revision} is not at ${one.seq}`);
    for (const [vote, last] of lastTold(person)) {
      const ballot = JSON.parse(files.get(ballotFile(vote, person.id, 'json')) ?? '{}') as { revision?: number; choice?: string };
      if (ballot.revision !== last.revision || ballot.choice !== last.choice)
        broken.push(`${person.name} ${vote}: archived revision ${ballot.revision}, told ${last.revision}`);
      if (closed.get(vote)?.roll[person.id] !== last.choice)
        broken.push(`${person.name} ${vote}: counted ${closed.get(vote)?.roll[person.id]}, told ${last.choice}`);
    }
  }
  for (const [vote, { counts, roll, void: none }] of closed) {
    const box = lines(voteFile(vote, 'box.ndjson')).map(entryOf);
    const revisions = box.flatMap(({ type, open }) =>
      type === 'ballotCast' ? [`${(open as { voter: string }).voter}/${(open as { revision: number }).revision}`] : [],
    );
    if (new Set(revisions).size !== revisions.length) broken.push(`${vote}: a revision stands twice`);
    if (box[box.length - 1]?.type !== 'boxClosed' || box.filter((one) => one.type !== 'ballotCast').length !== 2)
      broken.push(`${vote}: the box is not opened and closed once`);
    for (const [option, count] of Object.entries(counts)) {
      const heard = Object.values(roll).filter((one) => one === option).length;
      if (heard !== count) broken.push(`${vote}: ${count} for ${option}, the roll says ${heard}`);
    }
    if (none.length > 0) broken.push(`${vote}: ${none.length} ballots of people who were there do not count`);
  }
  return { findings: report.findings, broken, told, entries: log.length };
}

const lastTold = (person: Person) => new Map(person.told.map((one) => [one.vote, one]));

function fromUtf8OrNothing(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch {
    return '';
  }
}
