/** The app's frame and its map of screens. What a delegate's tablet shows comes in one piece; each other screen is a chunk of its own. */
import { lazy, Suspense, type ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { Route, Switch, useLocation } from 'wouter';
import { IdleLock } from './screens/idle-lock.tsx';
import Room from './screens/room/room.tsx';
import { SessionProvider } from './session.tsx';
import { asking, SignedIn, signedIn, Waiting } from './signed-in.tsx';
import { FaultBoundary } from './ui/fault-boundary.tsx';
import { LanguageProvider } from './ui/language.tsx';
import { theme } from './ui/theme.ts';

const Home = asking(() => import('./screens/home.tsx'));
const OtherScreens = lazy(() => import('./screens/other-screens.tsx'));

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

function Screens() {
  return (
    <Switch>
      <Route path="/">{signedIn(<Home />)}</Route>
      <Route path="/meeting/:id/prepare"><OtherScreens /></Route>
      <Route path="/meeting/:id/*?"><SignedIn><Room /></SignedIn></Route>
      <Route><OtherScreens /></Route>
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
