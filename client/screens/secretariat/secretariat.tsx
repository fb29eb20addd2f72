/** The secretariat's screens and who may open them. */
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useParams } from 'wouter';
import { desk } from '../../../shared/text/secretariat.ts';
import { useMe } from '../../session.tsx';
import '../../ui/keeps-keys.ts';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { Desk } from './desk.tsx';
import { Meetings } from './meetings/meetings.tsx';

const People = lazy(() => import('./members/members.tsx'));
const Import = lazy(() => import('./members/import.tsx'));
const Terms = lazy(() => import('./members/terms.tsx'));
const Enrolment = lazy(() => import('./enrolment/enrolment.tsx'));
const Administration = lazy(() => import('./administration/administration.tsx'));
const Venues = lazy(() => import('./venues/venues.tsx'));
const StatisticsOfUnit = lazy(() => import('./statistics.tsx'));
const Oversight = lazy(() => import('../oversight/oversight.tsx'));
const SecurityLog = lazy(() => import('./administration/security-log.tsx'));
const FromOther = lazy(() => import('./meetings/from-other.tsx'));
const MeetingDesk = lazy(() => import('./meeting-desk.tsx'));

function Waiting() {
  const { t } = useWords();
  return (
    <Desk title={t(desk.title)}>
      <Loading />
    </Desk>
  );
}

function Prepare() {
  const { id = '' } = useParams();
  return <MeetingDesk key={id} meeting={id} />;
}

export default function Secretariat() {
  const { t } = useWords();
  const me = useMe();
  const { id } = useParams();
  if (me.by === 'hall' || me.rights.length === 0)
    return (
      <Page title={t(desk.title)} heading={false} width="narrow">
        <EmptyState heading="h1" title={t(desk.notForYou)}>
          {t(desk.notForYouHint)}
        </EmptyState>
      </Page>
    );
  // The address that other screens link to: /meeting/:id/prepare.
  if (id !== undefined) return <Redirect to={`/secretariat/meetings/${id}`} replace />;
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/secretariat"><Meetings /></Route>
        <Route path="/secretariat/new"><FromOther /></Route>
        <Route path="/secretariat/members"><People /></Route>
        <Route path="/secretariat/members/import"><Import /></Route>
        <Route path="/secretariat/members/terms"><Terms /></Route>
        <Route path="/secretariat/enrolment"><Enrolment /></Route>
        <Route path="/secretariat/rooms"><Venues /></Route>
        <Route path="/secretariat/statistics"><StatisticsOfUnit /></Route>
        <Route path="/secretariat/oversight"><Oversight /></Route>
        <Route path="/secretariat/oversight/new/:meeting/:from?"><Oversight /></Route>
        <Route path="/secretariat/administration"><Administration /></Route>
        <Route path="/secretariat/administration/security"><SecurityLog /></Route>
        <Route path="/secretariat/meetings/:id/*?"><Prepare /></Route>
        <Route><Redirect to="/secretariat" replace /></Route>
      </Switch>
    </Suspense>
  );
}
