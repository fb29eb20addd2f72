/** What stands before every screen that only opens to somebody signed in. */
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { MantineThemeProvider } from '@mantine/core';
import { shell } from '../shared/text/shell.ts';
import { cameFirst, later } from './line.ts';
import SignIn from './screens/sign-in.tsx';
import { quiet } from './quiet.ts';
import { useSession } from './session.tsx';
import { useWords } from './ui/language.tsx';
import { Refused } from './ui/notice.tsx';
import { Page } from './ui/page.tsx';
import { Loading } from './ui/states.tsx';
import { piece } from './ui/piece.tsx';

/** A screen that asks over HTTP, which a ballot does not: with what remembers the answers. */
export const asking = (screen: () => Promise<{ readonly default: ComponentType }>) =>
  lazy(async () => {
    const [{ Asking }, { default: Screen }] = await Promise.all([import('./ui/asking.tsx'), screen()]);
    return { default: () => <Asking><Screen /></Asking> };
  });

const Setup = lazy(() => import('./screens/setup/setup.tsx'));
const Locked = piece(() => import('./screens/locked.tsx'));
const OtherTab = piece(() => import('./screens/other-tab.tsx'));
const SecondFactor = asking(() => import('./screens/second-factor/second-factor.tsx'));
const Password = lazy(() => import('./screens/password.tsx'));
const ChoosePin = lazy(() => import('./screens/choose-pin.tsx'));
// Without a network just then these stay away until the app is opened anew, and no screen breaks.
const BringAll = lazy(later(() => import('./screens/bring-all.tsx').catch(() => ({ default: () => [] }))));
const NotesBehind = lazy(later(() => import('./screens/notes/behind.tsx').catch(() => ({ default: () => null }))));
const LeaveNotes = lazy(() => import('./screens/notes/leave-notes.tsx'));
const SendUnsent = lazy(later(() => import('./screens/send-unsent.tsx').catch(() => ({ default: () => [] }))));

export function Waiting() {
  const { t } = useWords();
  return (
    <Page title={t(shell.appName)} heading={false}>
      <Loading />
    </Page>
  );
}

/** Opens its screen to somebody signed in, and asks everybody else to sign in first, at the same address. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { installation, refusal, me, other, loading, asksPin, locked, pinMissing, refresh, leaving } = useSession();
  const { t } = useWords();
  const isOpen = me !== undefined && !loading && !locked;
  const [opened, setOpened] = useState(isOpen);
  if (isOpen !== opened && (isOpen || !me)) setOpened(isOpen);
  if (loading) return asksPin && installation ? <SignIn /> : <Waiting />;
  if (!installation)
    return (
      <Page title={t(shell.notDone)} width="narrow">
        <Refused refusal={refusal} again={() => void refresh()} />
      </Page>
    );
  if (installation.state === 'new') return <Setup />;
  // In one place: what of a PIN is typed stays while the server says who is here.
  if (!me || (locked && !opened && me.by !== 'password')) return <SignIn />;
  if (!locked && me.by === 'password' && me.member.mustChange) return <Password first />;
  // Not shown to a password alone, where a second factor is required.
  if (installation.toWriteDown && !locked && !me.lacksFactor) return <Setup />;
  if (!locked && pinMissing) return <ChoosePin />;
  return (
    <>
      {!locked && !me.lacksFactor && me.by !== 'hall' && <Suspense><BringAll /><NotesBehind /></Suspense>}
      {leaving && <Suspense><LeaveNotes /></Suspense>}
      {/*
        A screen that locks while it is used stays as it is behind the lock: nothing half written is lost. One that begins locked is not
        there yet.
      */}
      {opened && (
        <BehindLock locked={locked || other !== undefined}>
          {me.lacksFactor ? <SecondFactor /> : children}
          {!me.lacksFactor && me.by !== 'hall' && <Suspense><SendUnsent /></Suspense>}
        </BehindLock>
      )}
      {other !== undefined && <OtherTab />}
      {locked && other === undefined && (me.by === 'password' ? <Locked /> : <SignIn />)}
    </>
  );
}

/** With the dialogs, menus and lists that it opens, which the kit puts at the end of the page otherwise: over the lock. */
function BehindLock({ locked, children }: { readonly locked: boolean; readonly children: ReactNode }) {
  const [opensIn] = useState(() => document.createElement('div'));
  const [own] = useState(() => ({ components: { Portal: { defaultProps: { target: opensIn } } } }));
  // Put there once: what is moved in the page loses the focus of the field that somebody types in.
  const put = useCallback((end: HTMLElement | null) => end?.append(opensIn), [opensIn]);
  useSamePlace(locked);
  return (
    <div style={{ display: locked ? 'none' : 'contents' }}>
      <MantineThemeProvider theme={own}>{children}</MantineThemeProvider>
      <div ref={put} />
    </div>
  );
}

/** What is hidden has no height and no focus: the page is where it was afterwards, and so is the field that somebody typed in. */
function useSamePlace(locked: boolean): void {
  const place = useRef<{ readonly y: number; readonly typing: Element | null }>(undefined);
  useLayoutEffect(() => {
    if (locked) return;
    const { y = 0, typing } = place.current ?? {};
    if (typing instanceof HTMLElement) typing.focus({ preventScroll: true });
    if (y > 0) window.scrollTo(0, y);
    let top = window.scrollY;
    const keep = (): void => void (top = window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => {
      window.removeEventListener('scroll', keep);
      place.current = { y: top, typing: document.activeElement };
    };
  }, [locked]);
}

/** Once the screen beside it is there, with what it asks for. */
function CameFirst() {
  useEffect(() => void quiet().then(cameFirst), []);
  return null;
}

/** The room says itself when what can wait may come: a vote may be open in it. */
export const signedIn = (screen: ReactNode) => <SignedIn>{screen}<CameFirst /></SignedIn>;
