/**
 * What somebody has typed and not sent yet, form by form, in this tab: a reload, a step back and a sign-in that has run out lose
 * nothing. It is theirs alone, gone when they sign out and when somebody else signs in. Nothing secret belongs here.
 *
 * A browser gives a tab that it had put to sleep, or that was closed and is opened again, what stood in its storage then: it has not
 * heard of who signed out elsewhere meanwhile. So each tab keeps which signing out was the last when it wrote.
 */
import { recall, remember } from './memory.ts';

const KEY = 'ecabinet.drafts';
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
/** Read once: what stands in the storage is written here alone. */
let kept: Kept | undefined | 'unread' = 'unread';

function stored(): Kept | undefined {
  try {
    const value = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return typeof value?.person === 'string' && typeof value.forms === 'object' && value.forms !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function read(): Kept | undefined {
  if (kept === 'unread') kept = stored();
  if (kept && kept.after !== recall(LEFT)) forgetDrafts();
  return kept as Kept | undefined;
}

function write(next: Omit<Kept, 'after'> | undefined): void {
  kept = next && { ...next, after: recall(LEFT) };
  try {
    if (next && Object.keys(next.forms).length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Full or closed: kept for as long as the page is open.
  }
}

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
