/**
 * What somebody has typed and not sent yet, form by form, in this tab: a reload, a step back and a sign-in that has run out lose
 * nothing. It is encrypted under the device's safe, and theirs alone, gone when they sign out and when somebody else signs in. Nothing
 * secret belongs here.
 *
 * A browser gives a tab that it had put to sleep, or that was closed and is opened again, what stood in its storage then: it has not
 * heard of who signed out elsewhere meanwhile. So each tab keeps which signing out was the last when it wrote.
 */
import { recall, remember } from './memory.ts';
import { sealedTab } from './sealed-memory.ts';

const KEY = 'drafts';
/** When somebody last signed out in this browser, milliseconds since 1970; other tabs hear of it where they are awake. */
const LEFT = 'left';

type Fields = Readonly<Record<string, unknown>>;
interface Kept {
  readonly person: string;
  /** The signing out that was the last one when this was written. */
  readonly after?: unknown;
  readonly forms: Readonly<Record<string, Fields>>;
}

const listeners = new Set<() => void>();
/** Whoever types here: nothing of it is in the storage until they do. */
let kept: Kept | undefined;

function stored(): Kept | undefined {
  const value = sealedTab.value(KEY) as Kept | undefined | null;
  return typeof value?.person === 'string' && typeof value.forms === 'object' && value.forms !== null ? value : undefined;
}

function read(): Kept | undefined {
  const now = stored() ?? kept;
  if (now && now.after !== recall(LEFT)) {
    forgetDrafts();
    return undefined;
  }
  return now;
}

function write(next: Omit<Kept, 'after'> | undefined): void {
  kept = next && { ...next, after: recall(LEFT) };
  if (next && Object.keys(next.forms).length > 0) sealedTab.put(KEY, kept);
  else sealedTab.forget(KEY);
}

// The safe was opened after somebody had signed in: what another has left in this tab goes.
sealedTab.follow(KEY, () => {
  const person = kept?.person;
  const found = stored();
  if (person === undefined || !found || found.person === person) return;
  forgetDrafts();
  write({ person, forms: {} });
});

/** The fields of a form that this person has changed and not sent. */
export function draftOf(person: string, form: string): Fields | undefined {
  const now = read();
  return now?.person === person && Object.hasOwn(now.forms, form) ? now.forms[form] : undefined;
}

/**
 * No fields: there is no draft of it any more. Nothing is written of whoever is not signed in here any more: work that was under
 * way when they left goes on telling what is left of it.
 */
export function keepDraft(person: string, form: string, fields: Fields): void {
  const now = read();
  if (now?.person !== person) return;
  const { [form]: _before, ...others } = now.forms;
  write({ person, forms: Object.keys(fields).length > 0 ? { ...others, [form]: fields } : others });
}

/** Called when drafts are forgotten, for work that is kept elsewhere and goes with them. Returns how to stop listening. */
export function onDraftsForgotten(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function forgetDrafts(): void {
  write(undefined);
  for (const listener of listeners) listener();
}

/** Somebody signs out here: what any tab of this browser has kept of theirs is nobody's any more. */
export function leaveDrafts(): void {
  remember(LEFT, Date.now());
  forgetDrafts();
}

/** A page is opened, or another tab says that something has changed: what was kept before somebody signed out goes. */
export const lookAtDrafts = (): void => void read();

/** Somebody is signed in, and from now on what they type is kept: what another has left in this tab goes. */
export function keepDraftsFor(person: string): void {
  const now = read();
  if (now && now.person !== person) forgetDrafts();
  if (read() === undefined) write({ person, forms: {} });
}
