/** What somebody has read here, and what is kept of it for them: gone when they leave and when somebody else comes. */
import { wipeShelf } from '../link/browser-shelf.ts';
import { forgetAnswers, keepAnswersFor } from '../link/answers.ts';
import { forgetDrafts, keepDraftsFor } from '../link/drafts.ts';
import { forget, recall, remember } from '../link/memory.ts';
import { KEPT, sealedMemory } from '../link/sealed-memory.ts';
import { later } from '../line.ts';
import { forgetIndex } from '../reader/kept-index.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import { within } from '../within.ts';

/** Whose readings lie on this device, also when their sign-in has run out since. */
const READER = 'reader';

/** Not needed for the first picture. */
const keptPapers = () => import('../reader/kept-papers.ts');
const keptNotes = () => import('../notes/syncing.ts');
const ballotPapers = () => import('../link/browser-papers.ts');
const comparisons = () => import('../reader/changes/comparisons.ts');

/** Nothing of a paper is here any more for whoever comes next. */
export async function forgetPapers(): Promise<void> {
  forgetIndex();
  // Without that piece of the app nothing is left that could read them.
  await keptPapers().then((kept) => kept.forgetPapers()).catch(() => undefined);
}

/** How long somebody who leaves waits for their notes to be sent, in milliseconds. */
const SENDING_MS = 4_000;

/** What somebody would lose who leaves now, in notes. */
export interface Leaving {
  /** The server has not got them. */
  readonly unsent: number;
  /** They are there as well, and by all that is known nothing but this device opens them. */
  readonly openHereAlone: number;
}

/** Sends what was noted here and is nowhere else, where the device is not locked. Undefined where nothing would be lost. */
export async function sendNotes(person: string): Promise<Leaving | undefined> {
  try {
    const [{ notebook }, { syncNow, syncing }, { countUnsent }] = await Promise.all([
      import('../notes/notebook.ts'),
      keptNotes(),
      import('../notes/note-store.ts'),
    ]);
    const unsent = async (): Promise<number> => {
      const here = notebook.getState().owner === person ? notebook.getState().unsent.size : 0;
      return Math.max(here, await countUnsent(person).catch(() => 0));
    };
    if ((await unsent()) > 0) await within(SENDING_MS, syncNow(person)).catch(() => undefined);
    const [left, { owner, notes }] = [await unsent(), notebook.getState()];
    const openHereAlone = owner !== person || syncing.getState().opensElsewhere === true ? 0 : notes.size;
    return left + openHereAlone > 0 ? { unsent: left, openHereAlone } : undefined;
  } catch {
    // Without that piece of the app nothing was noted since it was opened.
    return undefined;
  }
}

/** Who was signed in here last, as the server told it. */
export const lastHere = (): Me | undefined => recall('me') as Me | undefined;

/** Whose readings, notes and votes lie on this device, also without their key. */
export const whoReadHere = (): string | undefined => {
  const last = recall(READER) ?? lastHere()?.member.id;
  return typeof last === 'string' ? last : undefined;
};

/**
 * How somebody's reading ends here. `signedOut`: by themselves, who were asked about their notes. `shutOut`: by others, because the key
 * was revoked, the term ended, or somebody else signs in. `handedOver`: the device is somebody else's, and their votes go as well.
 *
 * Shut out is also who was taken for another: a tablet revoked by mistake may be the only one that opens its owner's notes. So the keys
 * of these, and what of them is nowhere else, stay sealed under the PIN until their owner signs in again or the device goes to another.
 * A thief gains nothing by it: who has the PIN could read all of it before the tablet ever heard of the revocation, who has not opens
 * nothing.
 */
export type End = 'signedOut' | 'shutOut' | 'handedOver';

/** Nothing of what somebody has read stays for whoever comes next. Without a person nobody's notes are touched. */
export async function wipeReadings(person: string | undefined, end: End): Promise<void> {
  forgetAnswers();
  forgetDrafts();
  sealedMemory.forgetAll();
  void comparisons().then((one) => one.forgetComparisons()).catch(() => undefined);
  // Notes do not wait for papers: hundreds of megabytes take their time to go.
  const papers = forgetPapers();
  const what = end === 'handedOver' ? 'all' : end === 'signedOut' ? 'own' : 'read';
  await keptNotes().then((kept) => kept.forgetNotes(person, what)).catch(() => undefined);
  // Storage that is closed or broken keeps nobody from leaving.
  if (person !== undefined) {
    await wipeShelf(person, end === 'handedOver').catch(() => undefined);
    await ballotPapers().then((kept) => kept.wipePapers(person, end)).catch(() => undefined);
  }
  await papers;
  if (recall(READER) === person) forget(READER);
}

/** Whoever read here last is shut out. */
export async function wipeReader(): Promise<void> {
  const reader = recall(READER);
  await wipeReadings(typeof reader === 'string' ? reader : undefined, 'shutOut');
}

/** Somebody signs in: what another has left goes. A wall screen in the same browser reads what everybody may, and keeps nothing. */
export function beginReadings(me: Me): void {
  if (me.by === 'hall') return;
  const person = me.member.id;
  const last = whoReadHere();
  if (last !== undefined && last !== person) void wipeReadings(last, 'shutOut');
  remember('me', me);
  remember(READER, person);
  keepAnswersFor(person);
  keepDraftsFor(person);
  void later(keptPapers)()
    // Who has left meanwhile keeps nothing here.
    .then((kept) => (lastHere()?.member.id === person ? kept.keepPapersFor(person) : undefined))
    .catch(() => undefined);
}

/** A sign-in ran out or ended: nobody is remembered, and what was read waits for its owner. */
export function endReadings(): void {
  forget('me');
  sealedMemory.forget(KEPT.meetings);
}
