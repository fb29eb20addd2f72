/** What other systems ask by a key, and the keys, which administrators make and take back. */
import { Router, type Request, type Response } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { reachesAll } from '../../shared/council/council.ts';
import { MakeApiKey, MeetingsAsked, MOST_KEY_DAYS, openApiDescription } from '../../shared/wire/open-api.ts';
import type { ApiKey, ApiKeyMade, ApiKeys } from '../../shared/wire/open-api.ts';
import type { ApiKeyBook } from '../exchange/api-keys.ts';
import type { Outside } from '../exchange/outside.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import type { Store } from '../ports.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { actOf, noted, outcomeOf } from './noted.ts';
import { makeRates } from './rates.ts';
import { disposition, sendBlob } from './send-blob.ts';

export interface OpenApiRoutes {
  readonly keys: ApiKeyBook;
  readonly outside: Outside;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly blobs: Store['blobs'];
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Of one key: a system that looks once a minute, and one that fetches a meeting with its documents at once. */
const RATE = { atOnce: 120, aSecond: 2 };
/** Of one address, whatever it sends for a key. */
const STRANGERS = { atOnce: 30, aSecond: 0.5 };
const DAY_MS = 86_400_000;

/** Before anything looks for a session: a system has none. */
export function outsideRoutes({ keys, outside, identity, blobs, log, now }: OpenApiRoutes): Router {
  const router = Router();
  const [mayAsk, mayTry] = [makeRates(RATE, now), makeRates(STRANGERS, now)];

  /** Every use stands in the security log, by the key's name; what answers nobody is counted by address. */
  const byKey = (act: (key: ApiKey, req: Request, res: Response) => unknown) =>
    answering(log, async (req, res) => {
      const token = /^Bearer ([\w-]{1,100})$/.exec(req.get('authorization') ?? '')?.[1];
      const key = token === undefined ? undefined : await keys.find(token);
      if (!key) return refuse(mayTry(req.ip ?? '') ? 'border/not-signed-in' : 'border/too-many');
      if (!mayAsk(key.id)) return refuse('border/too-many');
      await keys.used(key.id);
      const meeting = Id.safeParse(req.params['meeting']).data;
      const note = (refusal: Refusal | undefined): Promise<void> | undefined => {
        const done = { ...actOf(req, refusal ? outcomeOf(refusal) : 'done'), who: { id: key.id, name: key.name }, way: 'api' as const };
        return req.security?.recorded('apiUsed', done, { ...(meeting && { meeting }), ...(refusal && { why: refusal.code }) });
      };
      try {
        const value = await act(key, req, res);
        await note(isRefusal(value) ? value : undefined);
        return value;
      } catch (error) {
        if (error instanceof RefusedError) await note(error.refusal);
        throw error;
      }
    });
  const unknown = () => refuse('border/unknown');

  router.get('/api/v1/openapi.json', answering(log, () => openApiDescription()));
  router.get('/api/v1/meetings', byKey((key, req) => outside.list(key, checked(MeetingsAsked, req.query))));
  router.get('/api/v1/people/:person/meetings', byKey(async (key, req) => {
    const asked = checked(MeetingsAsked, req.query);
    const named = String(req.params['person']).slice(0, 64);
    const own = (await identity.units.get())!.code;
    const person = (await identity.accounts.get(named)) ?? (await identity.accounts.byLogin(named.toLowerCase()))?.member;
    const isReached = person && ((person.unit ?? own) === key.unit || (person.also?.includes(key.unit) ?? false));
    return isReached ? outside.list(key, asked, person.id) : unknown();
  }));
  router.get('/api/v1/meetings/:meeting', byKey(async (key, req) =>
    (await outside.detail(key, checked(Id, req.params['meeting']))) ?? unknown()));
  router.get('/api/v1/meetings/:meeting/documents', byKey(async (key, req) => {
    const documents = await outside.documents(key, checked(Id, req.params['meeting']));
    return documents ? { documents } : unknown();
  }));
  router.get('/api/v1/meetings/:meeting/documents/:document', byKey(async (key, req, res) => {
    const id = checked(Id, req.params['document']);
    const one = (await outside.documents(key, checked(Id, req.params['meeting'])))?.find((each) => each.id === id);
    const { sha256, title, content } = one ?? {};
    const size = sha256 === undefined || content === undefined ? undefined : await blobs.size(sha256);
    if (sha256 === undefined || size === undefined) return unknown();
    const how = { type: 'application/pdf', disposition: disposition('attachment', `${title}.pdf`), cache: 'private, no-store' };
    await sendBlob(req, res, { blobs, log }, { sha256, size, ...how });
    return undefined;
  }));
  return router;
}

/** The keys, for administrators: of a unit its own, of the installation all. */
export function apiKeyRoutes({ keys, identity, log, now }: Pick<OpenApiRoutes, 'keys' | 'identity' | 'log' | 'now'>): Router {
  const router = Router();
  const administrator = (req: Request): Session => {
    const session = signedIn(req);
    if (session.by === 'hall' || !session.member.rights.includes('administrator')) throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  /** Whether a key of that unit, or of one that went into theirs, is theirs to see and to take back. */
  const isTheirs = async ({ member }: Session, unit: string): Promise<boolean> =>
    reachesAll(member) || (member.unit ?? (await identity.units.get())!.code) === (await identity.units.heirOf(unit));

  router.get('/system-keys', answering(log, async (req): Promise<ApiKeys> => {
    const session = administrator(req);
    const shown = await Promise.all((await keys.list()).map(async (one) => ((await isTheirs(session, one.unit)) ? one : undefined)));
    return { keys: shown.flatMap((one) => one ?? []) };
  }));
  router.post('/system-keys', answering(log, noted('apiKeyMade', async (req): Promise<ApiKeyMade | Refusal> => {
    const session = administrator(req);
    const asked = checked(MakeApiKey, req.body);
    const unit = asked.unit ?? session.member.unit ?? (await identity.units.get())!.code;
    if (!(await isTheirs(session, unit))) return refuse('border/not-allowed');
    const known = await identity.units.get(unit);
    if (!known) return refuse('identity/unit-unknown', { code: unit });
    if (known.ended) return refuse('units/ended', { name: known.name });
    const left = Date.parse(asked.until) - now();
    if (left < 0 || left > MOST_KEY_DAYS * DAY_MS) return refuse('exchange/key-days', { most: MOST_KEY_DAYS });
    return keys.make({ ...asked, unit, madeBy: session.member.id });
  }, { after: ({ key }: ApiKeyMade) => ({ label: key.name }) })));
  router.delete('/system-keys/:id', answering(log, noted('apiKeyRevoked', async (req) => {
    const session = administrator(req);
    const key = await keys.get(checked(Id, req.params['id']));
    if (!key || !(await isTheirs(session, key.unit))) return refuse('border/unknown');
    await keys.revoke(key.id);
    return {};
  }, { before: async (req: Request) => ({ label: (await keys.get(String(req.params['id']).slice(0, 64)))?.name ?? '' }) })));
  return router;
}
