/** The meeting's log: its lines, what was opened of it, and the story it tells. */
import { FILES } from '../layout.ts';
import { readHistory } from './history.ts';
import { readLog, readOpenings } from './read-log.ts';
import type { Check } from './subject.ts';

export const meetingLog: Check = {
  name: 'log',
  run(subject) {
    subject.log = readLog(subject, FILES.entries);
    readOpenings(subject, subject.log, FILES.openings);
    subject.history = readHistory(subject.log.entries, (code, seq, detail) => subject.find(code, `${FILES.entries}:${seq}`, detail));
  },
};
