/** Every route of `server/http`, with what its body holds. One that is added and does not stand here fails a test in test/structure. */
import { z } from 'zod';
import { Search } from '../../shared/wire/search.ts';
import { MakeApiKey } from '../../shared/wire/open-api.ts';
import { MakeFeed } from '../../shared/wire/calendar.ts';
import * as notices from '../../shared/wire/notices.ts';
import { ConfirmClock } from '../../shared/wire/security.ts';
import { ChangedEntry, NewEntry } from '../../shared/wire/catalogues.ts';
import { OwnAct } from '../../shared/council/own-papers.ts';
import { GuideSeen, WriteGuide } from '../../shared/wire/guides.ts';
import { PutInvitation } from '../../shared/wire/invitation.ts';
import { FollowingAct, GiveTask } from '../../shared/wire/following.ts';
import { AskToPrepare, PreparingAct } from '../../shared/wire/preparing.ts';
import { EnterYear, NewRecommendation, RecommendationAct } from '../../shared/wire/recommendations.ts';
import { WriteScore } from '../../shared/wire/score.ts';
import { VotingRulesOfUnit } from '../../shared/wire/voting-rules.ts';
import { MemberInput } from '../../shared/council/council.ts';
import { ApproveEnrolment, Enrol, EnrolOfficial, NewEnrolment } from '../../shared/wire/enrolment.ts';
import { HallEnter } from '../../shared/wire/hall.ts';
import { NewMeeting } from '../../shared/wire/meeting-list.ts';
import { HeldEntries } from '../../shared/wire/meeting-log.ts';
import { ImportMembers, MemberOffice, NewMember, SetPassword } from '../../shared/wire/members.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { OpenedPapers } from '../../shared/wire/papers.ts';
import { SampleEnter, SetUp, SetUpCode } from '../../shared/wire/setup.ts';
import { ChangePassword, KeySignIn, NewsSeen, SignIn, Unlock } from '../../shared/wire/sign-in.ts';
import { ChangeUnit, EndUnit, MergeUnits, MovePerson, NewUnit } from '../../shared/wire/units.ts';
import { EndTerm, NewTerm, SeatCommittee } from '../../shared/wire/terms.ts';
import * as notebook from '../../shared/wire/notebook.ts';
import * as plans from '../../shared/wire/plans.ts';
import * as seating from '../../shared/wire/seating.ts';
import * as shared from '../../shared/wire/shared-notes.ts';
import { SeatStandIns } from '../../shared/wire/stand-ins.ts';
import { HelpAnswer, TabletReport } from '../../shared/wire/tablets.ts';
import { UndrawnPages } from '../../shared/wire/undrawn.ts';
import { HandedIn } from '../../shared/wire/urns.ts';
import * as second from '../../shared/wire/second-factor.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Names and usual values of what stands after the question mark. */
  readonly query?: Readonly<Record<string, readonly string[]>>;
  /** Of so many turns one: what takes a process or a large part of a core elsewhere. */
  readonly seldom?: number;
}

const get = (path: string, more: Partial<Route> = {}): Route => ({ method: 'GET', path, ...more });
const post = (path: string, body?: unknown, more: Partial<Route> = {}): Route => ({
  method: 'POST',
  path,
  ...(body !== undefined && { body }),
  ...more,
});

export const ROUTES: readonly Route[] = [
  get('/api/me'),
  post('/api/sign-in', SignIn, { seldom: 8 }),
  post('/api/sign-in/second', second.SecondSignIn, { seldom: 8 }),
  post('/api/sign-out', undefined, { seldom: 20 }),
  post('/api/change-password', ChangePassword, { seldom: 8 }),
  post('/api/key-challenge'),
  post('/api/key-sign-in', KeySignIn),
  post('/api/hall/enter', HallEnter),
  get('/api/sessions'),
  post('/api/sessions/:id/end', undefined, { seldom: 4 }),
  // Everybody would come in anew all the time.
  post('/api/sessions/end-others', undefined, { seldom: 20 }),
  get('/api/second-factor'),
  post('/api/second-factor/totp', second.WithPassword, { seldom: 8 }),
  post('/api/second-factor/totp/confirm', second.ConfirmTotp),
  post('/api/second-factor/passkey/options', second.WithPassword, { seldom: 8 }),
  post('/api/second-factor/passkey', second.AddPasskey),
  post('/api/second-factor/recovery', second.WithPassword, { seldom: 8 }),
  post('/api/second-factor/remove', second.RemoveFactor, { seldom: 8 }),
  get('/api/notebook', { query: { after: ['0', '7'] } }),
  get('/api/notebook/notes/:id'),
  { method: 'PUT', path: '/api/notebook/notes', body: notebook.PutNote },
  get('/api/notebook/keys'),
  { method: 'PUT', path: '/api/notebook/reading-key', body: notebook.PublishReadingKey },
  { method: 'PUT', path: '/api/notebook/key', body: notebook.NameKey },
  { method: 'PUT', path: '/api/notebook/sheet', body: notebook.Sheet },
  get('/api/notebook/group', { seldom: 4 }),
  get('/api/notebook/shared'),
  get('/api/notebook/shared/:writer/:id'),
  { method: 'PUT', path: '/api/notebook/shared', body: shared.ShareNote },
  { method: 'DELETE', path: '/api/notebook/shared/:id' },
  post('/api/notebook/anew', notebook.BeginAnew, { seldom: 4 }),
  get('/api/news'),
  post('/api/news/seen', NewsSeen),
  post('/api/unlock', Unlock, { seldom: 8 }),
  get('/api/security', { query: { before: ['0', '9'] }, seldom: 2 }),
  get('/api/security.csv', { query: { language: ['vi', 'en'] }, seldom: 8 }),
  get('/api/security/check', { seldom: 4 }),
  get('/api/alarms'),
  post('/api/clock/confirm', ConfirmClock),
  get('/api/devices'),
  get('/api/devices/:certificate/notes'),
  post('/api/devices/:certificate/revoke'),
  get('/api/trust'),
  post('/api/trust', z.object({ pem: z.string() })),
  { method: 'PUT', path: '/api/trust/lists' },
  { method: 'DELETE', path: '/api/trust/:certificate' },
  post('/api/enrolments', NewEnrolment),
  get('/api/enrolments'),
  post('/api/enrolments/:id/approve', ApproveEnrolment),
  post('/api/enrolments/:id/refuse'),
  post('/api/enrol', Enrol),
  post('/api/enrol/official', EnrolOfficial),
  get('/api/enrol/:id', { query: { secret: ['x'] } }),
  get('/api/lan'),
  get('/api/lan/root.crt'),
  post('/api/search', Search, { seldom: 2 }),
  get('/api/feeds/:feed'),
  get('/api/v1/openapi.json', { seldom: 4 }),
  get('/api/v1/meetings', { query: { when: ['coming', 'x'], limit: ['1', '0'], from: ['2026-01-01T00:00:00.000Z', 'x'] } }),
  get('/api/v1/people/:person/meetings'),
  get('/api/v1/meetings/:meeting'),
  get('/api/v1/meetings/:meeting/documents'),
  get('/api/v1/meetings/:meeting/documents/:document'),
  get('/api/system-keys'),
  post('/api/system-keys', MakeApiKey, { seldom: 4 }),
  { method: 'DELETE', path: '/api/system-keys/:id' },
  get('/api/calendar'),
  post('/api/calendar', MakeFeed),
  { method: 'DELETE', path: '/api/calendar/:scope' },
  get('/api/notices', { query: { after: ['n1'], limit: ['0', '2', '301'] } }),
  post('/api/notices/seen', notices.NoticesSeen),
  get('/api/notices/ways'),
  { method: 'PUT', path: '/api/notices/ways', body: notices.SetNoticeWays },
  post('/api/notices/devices', notices.SubscribeDevice),
  { method: 'DELETE', path: '/api/notices/devices/:id' },
  post('/api/notices/mail', notices.AskMail),
  post('/api/notices/mail/confirm', notices.ConfirmMail),
  { method: 'DELETE', path: '/api/notices/mail' },
  get('/api/meetings/:meeting/notices'),
  get('/api/statistics', {
    query: { from: ['2026-01-01', '2026-02-30'], until: ['2026-12-31'], by: ['people', 'groups', 'sheets', 'votes'], after: ['0', '-1', '500'] },
  }),
  get('/api/score', { query: { from: ['2026-01-01', '2026-02-30'], until: ['2026-12-31'] }, seldom: 2 }),
  { method: 'PUT', path: '/api/score', body: WriteScore, seldom: 4 },
  get('/api/meetings', { query: { kind: ['sheet'], limit: ['1', '501'], typed: ['ky hop', ''], from: ['2026-01-01T00:00:00.000Z'], after: ['8200000000000:k1'] } }),
  get('/api/carrying', { query: { kind: ['sheet'], papers: ['a'.repeat(64), 'x'] }, seldom: 4 }),
  post('/api/meetings', NewMeeting, { seldom: 4 }),
  get('/api/meetings/:meeting/log', { query: { from: ['0', '7'] } }),
  post('/api/meetings/:meeting/log/held', HeldEntries),
  post('/api/meetings/:meeting/opened', OpenedPapers),
  get('/api/meetings/:meeting/opened'),
  post('/api/meetings/:meeting/undrawn', UndrawnPages),
  get('/api/meetings/:meeting/undrawn'),
  get('/api/meetings/:meeting/keys'),
  post('/api/urns/:meeting/:key', undefined),
  get('/api/urns/:meeting/:key'),
  get('/api/urns/:meeting/:key/certificates', { query: { of: ['0'.repeat(64)] } }),
  post('/api/urns/:meeting/:key/lines', HandedIn),
  get('/api/meetings/:meeting/sublogs/:sublog/proof', { query: { seq: ['0', '1'], authority: ['0', '1', '2'] } }),
  get('/api/meetings/:meeting/minutes', { seldom: 8 }),
  { method: 'PUT', path: '/api/meetings/:meeting/minutes', body: z.object({ version: z.number(), texts: MinutesTexts }), seldom: 8 },
  post('/api/meetings/:meeting/minutes/approve', z.object({ sha256: z.string(), id: z.string() })),
  get('/api/meetings/:meeting/minutes.pdf', { seldom: 8 }),
  get('/api/meetings/:meeting/minutes.docx', { seldom: 8 }),
  get('/api/meetings/:meeting/prints/:of', { query: { what: ['blank', 'counted', 'text'], many: ['1', '30', '501'] }, seldom: 8 }),
  get('/api/meetings/:meeting/archive.asice', { seldom: 8 }),
  post('/api/meetings/:meeting/hall'),
  get('/api/meetings/:meeting/code'),
  get('/api/meetings/:meeting/code/own'),
  post('/api/meetings/:meeting/tablet', TabletReport),
  get('/api/meetings/:meeting/tablets'),
  post('/api/meetings/:meeting/stand-ins', SeatStandIns, { seldom: 4 }),
  { method: 'DELETE', path: '/api/meetings/:meeting/stand-ins' },
  post('/api/meetings/:meeting/tablets/:tablet', HelpAnswer),
  get('/api/units'),
  post('/api/units', NewUnit, { seldom: 8 }),
  get('/api/voting-rules', { query: { unit: ['H23.05', 'H23.05.7'] } }),
  { method: 'PUT', path: '/api/voting-rules', body: VotingRulesOfUnit, seldom: 4 },
  get('/api/meetings/:meeting/invitation'),
  { method: 'PUT', path: '/api/meetings/:meeting/invitation', body: PutInvitation, seldom: 8 },
  get('/api/meetings/:meeting/invitation.pdf', { seldom: 8 }),
  get('/api/preparing', { query: { after: ['~', 'o1790000000000:m1-t1'] } }),
  get('/api/preparing-open'),
  get('/api/preparing-people', { query: { unit: ['H99.1'], typed: ['an'] } }),
  get('/api/preparing-unit', { query: { state: ['open', 'late', 'x'], after: ['2026', ''] } }),
  get('/api/meetings/:meeting/preparing'),
  post('/api/meetings/:meeting/preparing', AskToPrepare, { seldom: 4 }),
  post('/api/preparing/:task', PreparingAct, { seldom: 4 }),
  get('/api/preparing/:task/papers/:sha256'),
  get('/api/following', { query: { after: ['~', '2026'] } }),
  get('/api/following-open'),
  get('/api/following-late', { query: { after: ['1790000000000:m1-t1', 'x'] } }),
  get('/api/meetings/:meeting/following'),
  post('/api/meetings/:meeting/following', GiveTask, { seldom: 4 }),
  post('/api/following/:task', FollowingAct, { seldom: 4 }),
  get('/api/recommendations', { query: { after: ['~', 'o'], part: ['follower', 'x'] } }),
  get('/api/recommendations-open'),
  get('/api/recommendations-of-unit', { query: { shown: ['late', 'x'], meeting: ['m1'], limit: ['1'], after: ['0'] }, seldom: 2 }),
  post('/api/recommendations', NewRecommendation, { seldom: 4 }),
  get('/api/recommendations/:recommendation'),
  post('/api/recommendations/:recommendation', RecommendationAct, { seldom: 2 }),
  get('/api/recommendations/:recommendation/papers/:sha256'),
  get('/api/meetings/:meeting/follows'),
  get('/api/due-day', { query: { from: ['2026-12-01', '2099-12-31'], days: ['15', '365'], count: ['calendar', 'working'] } }),
  get('/api/working-days', { query: { year: ['2024', '2027', '2099'] } }),
  { method: 'PUT', path: '/api/working-days', body: EnterYear, seldom: 4 },
  get('/api/catalogues'),
  post('/api/catalogues/:which', NewEntry, { seldom: 4 }),
  { method: 'PUT', path: '/api/catalogues/:which/:id', body: ChangedEntry, seldom: 4 },
  get('/api/own-papers'),
  post('/api/own-papers', OwnAct),
  { method: 'PUT', path: '/api/own-papers', query: { folder: ['f1'] }, seldom: 4 },
  get('/api/own-papers/:paper/file', { query: { original: [''] } }),
  get('/api/guides'),
  { method: 'PUT', path: '/api/guides/:id', body: WriteGuide, seldom: 4 },
  post('/api/guides/:id/away', GuideSeen, { seldom: 4 }),
  post('/api/guides/:id/original', GuideSeen, { seldom: 4 }),
  get('/api/meetings/:meeting/plan'),
  post('/api/meetings/:meeting/plan', plans.TakePlan, { seldom: 4 }),
  get('/api/templates'),
  post('/api/templates', plans.NewTemplate, { seldom: 4 }),
  get('/api/templates/:id'),
  { method: 'PUT', path: '/api/templates/:id', body: plans.RenameTemplate, seldom: 4 },
  { method: 'DELETE', path: '/api/templates/:id', seldom: 4 },
  get('/api/venues'),
  post('/api/venues', seating.Venue, { seldom: 4 }),
  { method: 'PUT', path: '/api/venues/:id', body: seating.ChangeVenue, seldom: 4 },
  get('/api/meetings/:meeting/seating'),
  { method: 'PUT', path: '/api/meetings/:meeting/seating', body: seating.Seating },
  get('/api/units/:code'),
  { method: 'PUT', path: '/api/units/:code', body: ChangeUnit },
  post('/api/units/:code/end', EndUnit),
  { method: 'DELETE', path: '/api/units/:code', seldom: 4 },
  post('/api/units/merge/preview', MergeUnits),
  post('/api/units/merge', MergeUnits, { seldom: 4 }),
  post('/api/members/:id/move', MovePerson),
  get('/api/inherited'),
  get('/api/inherited/:meeting/minutes.pdf', { seldom: 8 }),
  get('/api/inherited/:meeting/archive.asice', { seldom: 20 }),
  get('/api/members', { query: { typed: ['an', ''], part: ['guest', 'x'], limit: ['1', '0'], after: ['WzAsIkEiLCJ4Il0', 'x'], devices: ['1'] } }),
  get('/api/members/:id'),
  get('/api/terms', { query: { unit: ['H23.05'] } }),
  post('/api/terms', NewTerm, { seldom: 4 }),
  post('/api/terms/:id/end', EndTerm, { seldom: 4 }),
  { method: 'PUT', path: '/api/committees', body: SeatCommittee, seldom: 4 },
  post('/api/members', NewMember, { seldom: 4 }),
  post('/api/members/import', ImportMembers, { seldom: 4 }),
  { method: 'PUT', path: '/api/members/:id', body: MemberInput },
  { method: 'DELETE', path: '/api/members/:id', seldom: 4 },
  post('/api/members/:id/second-factor/reset', undefined, { seldom: 8 }),
  post('/api/members/:id/enable'),
  post('/api/members/:id/office', MemberOffice),
  post('/api/members/:id/password', SetPassword, { seldom: 8 }),
  { method: 'PUT', path: '/api/papers', seldom: 40 },
  get('/api/meetings/:meeting/papers/:sha256/signatures'),
  get('/api/meetings/:meeting/papers/:sha256', { query: { original: [''], source: [''] } }),
  get('/api/meetings/:meeting/papers/:sha256/text'),
  get('/api/installation'),
  post('/api/setup', SetUp),
  post('/api/setup/code', SetUpCode),
  get('/api/setup/passphrase'),
  post('/api/setup/passphrase'),
  post('/api/sample', SetUpCode),
  post('/api/sample/enter', SampleEnter),
];
