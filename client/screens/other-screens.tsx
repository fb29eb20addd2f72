/** Every screen but the room, the home page and signing in, each a chunk of its own; their list is no part of what a ballot waits for. */
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { shell } from '../../shared/text/shell.ts';
import { HALL_PATH } from '../link/hall-screen.ts';
import { asking, signedIn } from '../signed-in.tsx';
import { useWords } from '../ui/language.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { Page } from '../ui/page.tsx';
import { Shortcuts } from '../ui/shortcuts.tsx';

const Enrol = lazy(() => import('./enrol/enrol.tsx'));
const Sample = lazy(() => import('./sample.tsx'));
const Sheets = asking(() => import('./sheets/sheets.tsx'));
const Following = asking(() => import('./following/following.tsx'));
const Preparing = asking(() => import('./preparing/preparing.tsx'));
const Recommendations = asking(() => import('./oversight/recommendations.tsx'));
const SearchAll = asking(() => import('./search-all/search-all.tsx'));
const Calendar = asking(() => import('./calendar/calendar.tsx'));
const NoticesPage = asking(() => import('./notices/notices.tsx'));
const StatisticsPage = asking(() => import('./statistics/statistics.tsx'));
const OwnPapersPage = asking(() => import('./own-papers/own-papers.tsx'));
const GuidesPage = asking(() => import('./guides/guides.tsx'));
const Devices = asking(() => import('./devices.tsx'));
const RecoverySheet = lazy(() => import('./notes/recovery-sheet.tsx'));
const Sessions = asking(() => import('./sessions.tsx'));
const Trust = asking(() => import('./trust.tsx'));
const Secretariat = asking(() => import('./secretariat/secretariat.tsx'));
const Hall = lazy(() => import('./hall.tsx'));
const Archive = lazy(() => import('./archive.tsx'));
const SecondFactor = asking(() => import('./second-factor/second-factor.tsx'));
const Password = lazy(() => import('./password.tsx'));

function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t(shell.notFound)} heading={false} width="narrow">
      <NothingHere title={t(shell.notFound)}>{t(shell.notFoundHint)}</NothingHere>
    </Page>
  );
}

export default function OtherScreens() {
  return (
    <>
      {/* What "?" lists as held everywhere; a hall's screen has no keys. */}
      <Switch><Route path={HALL_PATH}>{null}</Route><Route><Shortcuts /></Route></Switch>
      <Screens />
    </>
  );
}

function Screens() {
  return (
    <Switch>
      <Route path="/meeting/:id/prepare">{signedIn(<Secretariat />)}</Route>
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
