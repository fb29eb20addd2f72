/** The app's frame and its map of screens. What a delegate's tablet shows comes in one piece; each other screen is a chunk of its own. */
import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Button, MantineProvider, MantineThemeProvider } from '@mantine/core';
import { Link, Route, Switch, useLocation } from 'wouter';
import { shell } from '../shared/text/shell.ts';
import { cameFirst, later } from './line.ts';
import { HALL_PATH } from './link/hall-screen.ts';
import { IdleLock } from './screens/idle-lock.tsx';
import Room from './screens/room/room.tsx';
import SignIn from './screens/sign-in.tsx';
import { quiet } from './quiet.ts';
import { SessionProvider, useSession } from './session.tsx';
import { FaultBoundary } from './ui/fault-boundary.tsx';
import { LanguageProvider, useWords } from './ui/language.tsx';
import { Refused } from './ui/notice.tsx';
import { Page } from './ui/page.tsx';
import { EmptyState, Loading } from './ui/states.tsx';
import { piece } from './ui/piece.tsx';
import { theme } from './ui/theme.ts';

/** A screen that asks over HTTP, which a ballot does not: with what remembers the answers. */
const asking = (screen: () => Promise<{ readonly default: ComponentType }>) =>
  lazy(async () => {
    const [{ Asking }, { default: Screen }] = await Promise.all([import('./ui/asking.tsx'), screen()]);
    return { default: () => <Asking><Screen /></Asking> };
  });

const Setup = lazy(() => import('./screens/setup/setup.tsx'));
const Locked = piece(() => import('./screens/locked.tsx'));
const OtherTab = piece(() => import('./screens/other-tab.tsx'));
const SecondFactor = asking(() => import('./screens/second-factor/second-factor.tsx'));
const Home = asking(() => import('./screens/home.tsx'));
const Enrol = lazy(() => import('./screens/enrol/enrol.tsx'));
const Sample = lazy(() => import('./screens/sample.tsx'));
const Password = lazy(() => import('./screens/password.tsx'));
const Sheets = asking(() => import('./screens/sheets/sheets.tsx'));
const Following = asking(() => import('./screens/following/following.tsx'));
const Preparing = asking(() => import('./screens/preparing/preparing.tsx'));
const Recommendations = asking(() => import('./screens/oversight/recommendations.tsx'));
const SearchAll = asking(() => import('./screens/search-all/search-all.tsx'));
const Calendar = asking(() => import('./screens/calendar/calendar.tsx'));
const NoticesPage = asking(() => import('./screens/notices/notices.tsx'));
const StatisticsPage = asking(() => import('./screens/statistics/statistics.tsx'));
const OwnPapersPage = asking(() => import('./screens/own-papers/own-papers.tsx'));
const GuidesPage = asking(() => import('./screens/guides/guides.tsx'));
const Devices = asking(() => import('./screens/devices.tsx'));
const RecoverySheet = lazy(() => import('./screens/notes/recovery-sheet.tsx'));
const Sessions = asking(() => import('./screens/sessions.tsx'));
const ChoosePin = lazy(() => import('./screens/choose-pin.tsx'));
const Trust = asking(() => import('./screens/trust.tsx'));
const Secretariat = asking(() => import('./screens/secretariat/secretariat.tsx'));
const Hall = lazy(() => import('./screens/hall.tsx'));
const Archive = lazy(() => import('./screens/archive.tsx'));
// Without a network just then these stay away until the app is opened anew, and no screen breaks.
const BringAll = lazy(later(() => import('./screens/bring-all.tsx').catch(() => ({ default: () => [] }))));
const NotesBehind = lazy(later(() => import('./screens/notes/behind.tsx').catch(() => ({ default: () => null }))));

const LeaveNotes = lazy(() => import('./screens/notes/leave-notes.tsx'));
const SendUnsent = lazy(later(() => import('./screens/send-unsent.tsx').catch(() => ({ default: () => [] }))));

function Waiting() {
  const { t } = useWords();
  return (
    <Page title={t(shell.appName)} heading={false}>
      <Loading />
    </Page>
  );
}

/** Opens its screen to somebody signed in, and asks everybody else to sign in first, at the same address. */
function SignedIn({ children }: { readonly children: ReactNode }) {
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
  return (
    <div style={{ display: locked ? 'none' : 'contents' }}>
      <MantineThemeProvider theme={own}>{children}</MantineThemeProvider>
      <div ref={(end) => end?.append(opensIn)} />
    </div>
  );
}

function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t(shell.notFound)} heading={false} width="narrow">
      <EmptyState
        heading="h1"
        title={t(shell.notFound)}
        act={
          <Button component={Link} to="/">
            {t(shell.home)}
          </Button>
        }
      >
        {t(shell.notFoundHint)}
      </EmptyState>
    </Page>
  );
}

/** A fault on one screen ends when another is opened. */
function Frame({ children }: { readonly children: ReactNode }) {
  const [pathname] = useLocation();
  return (
    <FaultBoundary at={pathname}>
      <Suspense fallback={<Waiting />}>
        {children}
      </Suspense>
    </FaultBoundary>
  );
}

/** Once the screen beside it is there, with what it asks for. */
function CameFirst() {
  useEffect(() => void quiet().then(cameFirst), []);
  return null;
}

/** The room says itself when what can wait may come: a vote may be open in it. */
const signedIn = (screen: ReactNode) => <SignedIn>{screen}<CameFirst /></SignedIn>;

function Screens() {
  return (
    <Switch>
      <Route path="/">{signedIn(<Home />)}</Route>
      <Route path="/meeting/:id/prepare">{signedIn(<Secretariat />)}</Route>
      <Route path="/meeting/:id/*?"><SignedIn><Room /></SignedIn></Route>
      <Route path="/secretariat/*?">{signedIn(<Secretariat />)}</Route>
      <Route path="/password">{signedIn(<Password />)}</Route>
      <Route path="/second-factor">{signedIn(<SecondFactor />)}</Route>
      <Route path="/sessions">{signedIn(<Sessions />)}</Route>
      <Route path="/search">{signedIn(<SearchAll />)}</Route>
      <Route path="/following">{signedIn(<Following />)}</Route>
      <Route path="/preparing">{signedIn(<Preparing />)}</Route>
      <Route path="/recommendations/:id?">{signedIn(<Recommendations />)}</Route>
      <Route path="/sheets/*?">{signedIn(<Sheets />)}</Route>
      <Route path="/calendar">{signedIn(<Calendar />)}</Route>
      <Route path="/notices">{signedIn(<NoticesPage />)}</Route>
      <Route path="/statistics">{signedIn(<StatisticsPage />)}</Route>
      <Route path="/own-papers">{signedIn(<OwnPapersPage />)}</Route>
      <Route path="/guides">{signedIn(<GuidesPage />)}</Route>
      <Route path="/devices">{signedIn(<Devices />)}</Route>
      <Route path="/recovery-sheet">{signedIn(<RecoverySheet />)}</Route>
      <Route path="/enrol"><Enrol /></Route>
      <Route path="/sample/:token"><Sample /></Route>
      <Route path={HALL_PATH}><Hall /></Route>
      <Route path="/verify"><Archive /></Route>
      <Route path="/help/trust"><Trust /></Route>
      <Route><NotFound /></Route>
    </Switch>
  );
}

export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider>
        <SessionProvider>
          <IdleLock />
          <Frame>
            <Screens />
          </Frame>
        </SessionProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
