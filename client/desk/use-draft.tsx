/** Forms whose typing survives a reload, a step back and a sign-in that has run out (see link/drafts.ts). */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { desk } from '../../shared/text/secretariat.ts';
import { draftOf, keepDraft } from '../link/drafts.ts';
import { useMe } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';

/** What a form's fields hold: text, choices, lists of them. */
type Field = string | number | boolean | readonly string[] | undefined;
type Fields<T> = { readonly [name in keyof T]: Field };

export interface Draft<T> {
  readonly typed: T;
  readonly type: (change: Partial<T> | ((now: T) => Partial<T>)) => void;
  /** It holds what was typed before, and not sent. */
  readonly restored: boolean;
  /** It was sent: nothing is kept of it. What is typed stays as it is. */
  readonly sent: () => void;
  /** It is opened anew: what it begins with now, and what was typed before and not sent. */
  readonly begin: () => void;
  /** Back to what it began with. */
  readonly drop: () => void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** A draft of an earlier version of the form may hold other fields. */
function fitting<T extends Fields<T>>(kept: Readonly<Record<string, unknown>> | undefined, initial: T): Partial<T> {
  const fit = Object.entries(kept ?? {}).filter(([name, value]) => {
    const now = initial[name as keyof T];
    return Object.hasOwn(initial, name) && (now === undefined || kindOf(now) === kindOf(value)) && !same(now, value);
  });
  return Object.fromEntries(fit) as Partial<T>;
}

/** What stands in the fields, and of which form that is. */
interface Shown<T> {
  readonly form: string;
  readonly typed: T;
  readonly restored: boolean;
}

/** Forms that stand on the page, so that what comes late for one that was closed is seen in the same one opened again. */
const standing = new Set<{ readonly form: string; readonly take: () => void }>();

/**
 * `form` names it among all forms of the desk, with the id of what it is about. `initial` is what it holds untouched; only what
 * differs from it is kept. No password, PIN or key may be a field.
 */
export function useDraft<T extends Fields<T>>(form: string, initial: T): Draft<T> {
  const person = useMe().member.id;
  const anew = (): Shown<T> => {
    const kept = fitting(draftOf(person, form), initial);
    return { form, typed: { ...initial, ...kept }, restored: Object.keys(kept).length > 0 };
  };
  const [state, setState] = useState(anew);
  // The same form for the next thing, e.g. another item: what was written for the one before stays with that.
  const shown = state.form === form ? state : anew();
  if (shown !== state) setState(shown);
  const { typed, restored } = shown;
  const latest = useRef(shown);
  useLayoutEffect(() => {
    if (latest.current.form !== shown.form) latest.current = shown;
  }, [shown]);
  // An act on the one before may end only now: what stands in the fields of the next is none of its business.
  const change = (to: Partial<Shown<T>>) => {
    if (latest.current.form !== form) return;
    latest.current = { ...latest.current, ...to };
    setState(latest.current);
  };
  const isHere = useRef(false);
  useLayoutEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  useEffect(() => {
    const one = { form, take: () => change({ typed: anew().typed }) };
    standing.add(one);
    return () => void standing.delete(one);
  });
  const sent = () => {
    change({ restored: false });
    keepDraft(person, form, {});
  };
  return {
    typed,
    restored,
    sent,
    begin: () => change(anew()),
    type: (to) => {
      const isShown = isHere.current && latest.current.form === form;
      // Written on since, where it was opened again: what is kept of it is newer than what this one shows.
      const now = isShown ? latest.current.typed : anew().typed;
      const next = { ...now, ...(typeof to === 'function' ? to(now) : to) };
      const kept = Object.entries(next).filter(([name, value]) => !same(value, initial[name as keyof T]));
      change({ typed: next, ...(kept.length === 0 && { restored: false }) });
      keepDraft(person, form, Object.fromEntries(kept));
      if (!isShown) for (const one of standing) if (one.form === form) one.take();
    },
    drop: () => {
      change({ typed: initial });
      sent();
    },
  };
}

/** Says that a form holds what was typed before, and offers to empty it. */
export function Restored({ draft: { restored, drop } }: { readonly draft: Pick<Draft<unknown>, 'restored' | 'drop'> }) {
  const { t } = useWords();
  if (!restored) return null;
  return (
    <Notice
      acts={
        <Button size="sm" variant="default" onClick={drop}>
          {t(desk.draftDrop)}
        </Button>
      }
    >
      {t(desk.draftRestored)}
    </Notice>
  );
}
