/** The app's frame and its map of screens. Each screen is a chunk of its own: a delegate's tablet never loads the desks. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, Link, Outlet, RouterProvider, useLocation } from 'react-router';
import { shell } from '../shared/text/shell.ts';
import { IdleLock } from './screens/idle-lock.tsx';
import { HALL_PATH } from './link/hall-screen.ts';
import { SessionProvider, useSession } from './session.tsx';
import { FaultBoundary } from './ui/fault-boundary.tsx';
import { LanguageProvider, useWords } from './ui/language.tsx';
import { Refused } from './ui/notice.tsx';
import { Page } from './ui/page.tsx';
import { EmptyState, Loading } from './ui/states.tsx';
import { theme } from './ui/theme.ts';

const Setup = lazy(() => import('./screens/setup/setup.tsx'));
const SignIn = lazy(() => import('./screens/sign-in.tsx'));
const Locked = lazy(() => import('./screens/locked.tsx'));
const SecondFactor = lazy(() => import('./screens/second-factor/second-factor.tsx'));
const Home = lazy(() => import('./screens/home.tsx'));
const Enrol = lazy(() => import('./screens/enrol/enrol.tsx'));
const Sample = lazy(() => import('./screens/sample.tsx'));
const Password = lazy(() => import('./screens/password.tsx'));
const Devices = lazy(() => import('./screens/devices.tsx'));
const Sessions = lazy(() => import('./screens/sessions.tsx'));
const ChoosePin = lazy(() => import('./screens/choose-pin.tsx'));
const Trust = lazy(() => import('./screens/trust.tsx'));
const Room = lazy(() => import('./screens/room/room.tsx'));
const Secretariat = lazy(() => import('./screens/secretariat/secretariat.tsx'));
const Hall = lazy(() => import('./screens/hall.tsx'));
const Archive = lazy(() => import('./screens/archive.tsx'));

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
  const { installation, refusal, me, loading, locked, pinMissing, refresh } = useSession();
  const { t } = useWords();
  if (loading) return <Waiting />;
  if (!installation)
    return (
      <Page title={t(shell.notDone)} width="narrow">
        <Refused refusal={refusal} again={() => void refresh()} />
      </Page>
    );
  if (installation.state === 'new') return <Setup />;
  if (!me) return <SignIn />;
  if (!locked && me.by === 'password' && me.member.mustChange) return <Password first />;
  if (installation.toWriteDown && !locked) return <Setup />;
  if (!locked && pinMissing) return <ChoosePin />;
  return <Lockable locked={locked} by={me.by}>{me.lacksFactor ? <SecondFactor /> : children}</Lockable>;
}

/** A screen that locks while it is used stays as it is behind the lock: nothing half written is lost. One that begins locked is not there yet. */
function Lockable({ locked, by, children }: { readonly locked: boolean; readonly by: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(!locked);
  if (!locked && !opened) setOpened(true);
  return (
    <>
      {opened && <div style={{ display: locked ? 'none' : 'contents' }}>{children}</div>}
      {locked && (by === 'password' ? <Locked /> : <SignIn />)}
    </>
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
function Frame() {
  const { pathname } = useLocation();
  return (
    <FaultBoundary at={pathname}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </FaultBoundary>
  );
}

const signedIn = (screen: ReactNode) => <SignedIn>{screen}</SignedIn>;

const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      { path: '/', element: signedIn(<Home />) },
      { path: '/meeting/:id/*', element: signedIn(<Room />) },
      { path: '/meeting/:id/prepare', element: signedIn(<Secretariat />) },
      { path: '/secretariat/*', element: signedIn(<Secretariat />) },
      { path: '/password', element: signedIn(<Password />) },
      { path: '/second-factor', element: signedIn(<SecondFactor />) },
      { path: '/sessions', element: signedIn(<Sessions />) },
      { path: '/devices', element: signedIn(<Devices />) },
      { path: '/enrol', element: <Enrol /> },
      { path: '/sample/:token', element: <Sample /> },
      { path: HALL_PATH, element: <Hall /> },
      { path: '/verify', element: <Archive /> },
      { path: '/help/trust', element: <Trust /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);

/** A room's Wi-Fi without the internet is online to us: the query library must not decide by the browser's guess. */
const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: 10_000 }, mutations: { networkMode: 'always' } } });

export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <SessionProvider>
            <IdleLock />
            <Notifications position="top-center" autoClose={6000} />
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
