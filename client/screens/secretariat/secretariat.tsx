/** The secretariat's screens and who may open them. */
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { desk } from '../../../shared/text/secretariat.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { Desk } from './desk.tsx';
import { Meetings } from './meetings/meetings.tsx';

const People = lazy(() => import('./members/members.tsx'));
const Import = lazy(() => import('./members/import.tsx'));
const Enrolment = lazy(() => import('./enrolment/enrolment.tsx'));
const Administration = lazy(() => import('./administration/administration.tsx'));
const Venues = lazy(() => import('./venues/venues.tsx'));
const SecurityLog = lazy(() => import('./administration/security-log.tsx'));
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
  if (id !== undefined) return <Navigate to={`/secretariat/meetings/${id}`} replace />;
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route index element={<Meetings />} />
        <Route path="members" element={<People />} />
        <Route path="members/import" element={<Import />} />
        <Route path="enrolment" element={<Enrolment />} />
        <Route path="rooms" element={<Venues />} />
        <Route path="administration" element={<Administration />} />
        <Route path="administration/security" element={<SecurityLog />} />
        <Route path="meetings/:id/*" element={<Prepare />} />
        <Route path="*" element={<Navigate to="/secretariat" replace />} />
      </Routes>
    </Suspense>
  );
}
