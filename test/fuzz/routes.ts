/** Every route of `server/http`, with what its body holds. One that is added and does not stand here fails a test in test/structure. */
import { z } from 'zod';
import { Search } from '../../shared/wire/search.ts';
import { MakeFeed } from '../../shared/wire/calendar.ts';
import * as notices from '../../shared/wire/notices.ts';
import { ConfirmClock } from '../../shared/wire/security.ts';
import { ChangedEntry, NewEntry } from '../../shared/wire/catalogues.ts';
import { PutInvitation } from '../../shared/wire/invitation.ts';
import { FollowingAct, GiveTask } from '../../shared/wire/following.ts';
import { AskToPrepare, PreparingAct } from '../../shared/wire/preparing.ts';
import { VotingRulesOfUnit } from '../../shared/wire/voting-rules.ts';
import { MemberInput, Unit } from '../../shared/council/council.ts';
import * as wire from '../../shared/wire/http.ts';
import * as notebook from '../../shared/wire/notebook.ts';
import * as plans from '../../shared/wire/plans.ts';
import * as seating from '../../shared/wire/seating.ts';
import * as shared from '../../shared/wire/shared-notes.ts';
import { HelpAnswer, TabletReport } from '../../shared/wire/tablets.ts';
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
  post('/api/sign-in', wire.SignIn, { seldom: 8 }),
  post('/api/sign-in/second', second.SecondSignIn, { seldom: 8 }),
  post('/api/sign-out', undefined, { seldom: 20 }),
  post('/api/change-password', wire.ChangePassword, { seldom: 8 }),
  post('/api/key-challenge'),
  post('/api/key-sign-in', wire.KeySignIn),
  post('/api/hall/enter', wire.HallEnter),
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
  post('/api/news/seen', wire.NewsSeen),
  post('/api/unlock', wire.Unlock, { seldom: 8 }),
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
  post('/api/enrolments', wire.NewEnrolment),
  get('/api/enrolments'),
  post('/api/enrolments/:id/approve', wire.ApproveEnrolment),
  post('/api/enrolments/:id/refuse'),
  post('/api/enrol', wire.Enrol),
  post('/api/enrol/official', wire.EnrolOfficial),
  get('/api/enrol/:id', { query: { secret: ['x'] } }),
  get('/api/lan'),
  get('/api/lan/root.crt'),
  post('/api/search', Search, { seldom: 2 }),
  get('/api/feeds/:feed'),
  get('/api/calendar'),
  post('/api/calendar', MakeFeed),
  { method: 'DELETE', path: '/api/calendar/:scope' },
  get('/api/notices'),
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
  get('/api/meetings'),
  post('/api/meetings', wire.NewMeeting, { seldom: 4 }),
  get('/api/meetings/:meeting/log', { query: { from: ['0', '7'] } }),
  post('/api/meetings/:meeting/log/held', wire.HeldEntries),
  post('/api/meetings/:meeting/opened', wire.OpenedPapers),
  get('/api/meetings/:meeting/opened'),
  get('/api/meetings/:meeting/keys'),
  post('/api/urns/:meeting/:key', undefined),
  get('/api/urns/:meeting/:key'),
  get('/api/urns/:meeting/:key/certificates', { query: { of: ['0'.repeat(64)] } }),
  post('/api/urns/:meeting/:key/lines', HandedIn),
  get('/api/meetings/:meeting/sublogs/:sublog/proof', { query: { seq: ['0', '1'], authority: ['0', '1', '2'] } }),
  get('/api/meetings/:meeting/minutes', { seldom: 8 }),
  { method: 'PUT', path: '/api/meetings/:meeting/minutes', body: z.object({ version: z.number(), texts: wire.MinutesTexts }), seldom: 8 },
  post('/api/meetings/:meeting/minutes/approve', z.object({ sha256: z.string(), id: z.string() })),
  get('/api/meetings/:meeting/minutes.pdf', { seldom: 8 }),
  get('/api/meetings/:meeting/prints/:of', { query: { what: ['blank', 'counted'], many: ['1', '30', '501'] }, seldom: 8 }),
  get('/api/meetings/:meeting/archive.asice', { seldom: 8 }),
  post('/api/meetings/:meeting/hall'),
  get('/api/meetings/:meeting/code'),
  get('/api/meetings/:meeting/code/own'),
  post('/api/meetings/:meeting/tablet', TabletReport),
  get('/api/meetings/:meeting/tablets'),
  post('/api/meetings/:meeting/tablets/:tablet', HelpAnswer),
  get('/api/units'),
  post('/api/units', Unit, { seldom: 8 }),
  get('/api/voting-rules', { query: { unit: ['H23.05', 'H23.05.7'] } }),
  { method: 'PUT', path: '/api/voting-rules', body: VotingRulesOfUnit, seldom: 4 },
  get('/api/meetings/:meeting/invitation'),
  { method: 'PUT', path: '/api/meetings/:meeting/invitation', body: PutInvitation, seldom: 8 },
  get('/api/meetings/:meeting/invitation.pdf', { seldom: 8 }),
  get('/api/preparing'),
  get('/api/preparing-people', { query: { unit: ['H99.1'] } }),
  get('/api/meetings/:meeting/preparing'),
  post('/api/meetings/:meeting/preparing', AskToPrepare, { seldom: 4 }),
  post('/api/preparing/:task', PreparingAct, { seldom: 4 }),
  get('/api/preparing/:task/papers/:sha256'),
  get('/api/following'),
  get('/api/following-late'),
  get('/api/meetings/:meeting/following'),
  post('/api/meetings/:meeting/following', GiveTask, { seldom: 4 }),
  post('/api/following/:task', FollowingAct, { seldom: 4 }),
  get('/api/catalogues'),
  post('/api/catalogues/:which', NewEntry, { seldom: 4 }),
  { method: 'PUT', path: '/api/catalogues/:which/:id', body: ChangedEntry, seldom: 4 },
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
  get('/api/members'),
  post('/api/members', MemberInput, { seldom: 4 }),
  post('/api/members/import', wire.ImportMembers, { seldom: 4 }),
  { method: 'PUT', path: '/api/members/:id', body: MemberInput },
  { method: 'DELETE', path: '/api/members/:id', seldom: 4 },
  post('/api/members/:id/second-factor/reset', undefined, { seldom: 8 }),
  post('/api/members/:id/enable'),
  post('/api/members/:id/office', wire.MemberOffice),
  post('/api/members/:id/password', wire.SetPassword, { seldom: 8 }),
  { method: 'PUT', path: '/api/papers', seldom: 40 },
  get('/api/meetings/:meeting/papers/:sha256/signatures'),
  get('/api/meetings/:meeting/papers/:sha256', { query: { original: [''], source: [''] } }),
  get('/api/meetings/:meeting/papers/:sha256/text'),
  get('/api/installation'),
  post('/api/setup', wire.SetUp),
  post('/api/setup/code', wire.SetUpCode),
  get('/api/setup/passphrase'),
  post('/api/setup/passphrase'),
  post('/api/sample', wire.SetUpCode),
  post('/api/sample/enter', wire.SampleEnter),
];
