/** Checkpoints: signed by the log key the log itself names, over exactly these entries (RECORD section 2). */
import { equal, toBase64url } from '../../base/bytes.ts';
import { sublogOrigin, keyName, meetingOrigin, openNote, parseNote } from '../../log/checkpoint.ts';
import { checkpointFile } from '../layout.ts';
import type { ReadLog } from './read-log.ts';
import type { Check, Subject } from './subject.ts';

export const checkpoints: Check = {
  name: 'checkpoints',
  run(subject) {
    const { history, log, files } = subject;
    checkAll(subject, log, 'log/checkpoints/', meetingOrigin(subject.unit, subject.meeting));
    const need = (why: string, from: number, to = from): void => {
      for (let size = from; size <= to; size++) if (files.has(checkpointFile(size))) return;
      subject.find('checkpoint/missing', checkpointFile(from), why);
    };
    need('the end of the log', log.entries.length);
    if (history.sessionClosed !== undefined) need('the closing of the session', history.sessionClosed + 1);
    for (const { vote, opened, closing, closed } of history.votes.values()) {
      need(`the opening of vote ${vote}`, opened.seq + 1);
      if (closing && closed) need(`the closing of vote ${vote}`, closing.seq + 1, closed.seq + 1);
    }
  },
};

/** Checks every checkpoint of one log; between a good one and a bad one, something was changed. */
function checkAll(subject: Subject, log: ReadLog, folder: string, origin: string): void {
  const notes = subject
    .under(folder)
    .map(({ name, rest }) => ({ name, size: Number(/^(\d+)\.txt$/.exec(rest)?.[1] ?? NaN) }))
    .filter(({ size }) => Number.isSafeInteger(size))
    .sort((a, b) => a.size - b.size);
  let good = 0;
  let largest = 0;
  for (const { name, size } of notes) {
    const text = subject.text(name);
    const note = text === undefined ? undefined : signed(subject, name, text, origin);
    if (!note) continue;
    if (note.size !== size || checkpointPath(folder, size) !== name)
      subject.find('checkpoint/other-size', name, `speaks of ${note.size} entries`);
    largest = Math.max(largest, note.size);
    if (note.size > log.entries.length) {
      subject.find('checkpoint/beyond-log', name, `covers ${note.size} entries; there are ${log.entries.length}`);
      subject.find('entry/missing', log.file, `${note.size - log.entries.length} entries are gone from the end`);
    } else if (equal(log.tree.root(note.size), note.root)) good = Math.max(good, note.size);
    else {
      subject.find('checkpoint/other-root', name, `another root than the first ${note.size} entries have`);
      subject.find('entry/changed', log.file, `between entry ${good} and entry ${note.size - 1}`);
    }
  }
  if (notes.length > 0 && largest > 0 && largest < log.entries.length)
    subject.find('entry/added', `${log.file}:${largest}`, 'entries that no checkpoint covers');
}

const checkpointPath = (folder: string, size: number): string => `${folder}${size}.txt`;

function signed(
  subject: Subject,
  name: string,
  text: string,
  origin: string,
): { readonly size: number; readonly root: Uint8Array } | undefined {
  const note = subject.logKey && openNote(text, keyName(subject.unit), subject.logKey);
  if (!note) {
    subject.find('checkpoint/bad-signature', name, 'not signed by the log key');
    return unsigned(text);
  }
  if (note.origin !== origin) subject.find('checkpoint/other-log', name, `is of ${note.origin}`);
  return note;
}

function unsigned(text: string): { readonly size: number; readonly root: Uint8Array } | undefined {
  try {
    return parseNote(text).checkpoint;
  } catch {
    return undefined;
  }
}

/** A box's checkpoints, of which one must cover all of it. */
export function checkBox(subject: Subject, vote: string, box: ReadLog): void {
  checkAll(subject, box, `votes/${vote}/checkpoints/`, sublogOrigin(subject.unit, subject.meeting, vote));
  if (!subject.files.has(checkpointFile(box.entries.length, vote)))
    subject.find('checkpoint/missing', checkpointFile(box.entries.length, vote), `the end of the box of vote ${vote}`);
}

/** The root of the meeting's log at a size, base64url; undefined beyond its end. */
export const rootAt = (subject: Subject, size: number): string | undefined =>
  size <= subject.log.entries.length ? toBase64url(subject.log.tree.root(size)) : undefined;

