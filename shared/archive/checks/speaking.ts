/**
 * The floor: one at a time, given by the chair or a secretary to who was in the room, and over before the session is; and the minutes'
 * sums of it.
 */
import { canonical, parseCanonical, type Json } from '../../base/canonical.ts';
import { spokenTimes } from '../../meeting/spoken-times.ts';
import { FILES } from '../layout.ts';
import { hasDuty } from './spoken.ts';
import type { Check, Subject } from './subject.ts';

export const speaking: Check = {
  name: 'speaking',
  run(subject) {
    const { history } = subject;
    for (const { speech, called } of history.speeches) {
      const { member } = speech;
      const find = (code: string, detail: string) => subject.find(code, `${FILES.entries}:${called.seq}`, `${member}: ${detail}`);
      if (!history.presentAt(member, called.seq)) find('speaking/not-present', 'called, and not checked in');
      if (called.by === undefined || !hasDuty(history, called.by, called.seq))
        find('speaking/no-duty', `called by ${called.by ?? 'nobody'}, neither chair nor secretary`);
      if (speech.to === undefined) find('speaking/never-ended', 'has the floor when the session is closed');
    }
    sums(subject);
  },
};

/** Against what the minutes' numbers for machines say; what cannot be read there is found by who reads them whole. */
function sums(subject: Subject): void {
  const { history } = subject;
  const text = subject.text(FILES.minutes);
  if (text === undefined) return;
  let written: Json | undefined;
  try {
    written = (parseCanonical(text) as { readonly [key: string]: Json })['speeches'];
  } catch {
    return;
  }
  const who = (member: string) => history.members.get(member)?.at(-1);
  const follows = spokenTimes(history.speeches.map((one) => one.speech), who) as unknown as Json | undefined;
  const same = follows === undefined || written === undefined ? follows === written : canonical(follows) === canonical(written);
  if (!same) subject.find('speaking/minutes', FILES.minutes, 'who spoke, and for how long, does not follow from the log');
}
