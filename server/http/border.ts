/** The one place where HTTP meets the rest: checks input, maps refusals to status codes, and keeps what breaks out of answers. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Right } from '../../shared/council/council.ts';
import { isOfInstallation } from '../identity/reach.ts';
import { mustChange, type Session } from '../identity/session.ts';
import { faultOf, type Log } from '../log.ts';
import { BrokenLog, recordUnreadable } from '../room/broken-log.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the session middleware; absent for somebody not signed in. */
    session?: Session;
  }
}

/** Carries a refusal out of nested calls at the border; never crosses into `shared`. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Checks a body, a query or a parameter against its shape; refuses naming the first wrong field. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new RefusedError(refuse('border/wrong-input', { field: issue?.path.join('.') || 'body' }));
}

export function signedIn(req: Request): Session {
  if (!req.session) throw new RefusedError(refuse('border/not-signed-in'));
  return req.session;
}

/** Only the holders of a right; administrators may do what the secretariat may. */
export function withRight(req: Request, right: Right): Session {
  const session = signedIn(req);
  const rights = session.member.rights;
  // Administrators of other units have their rights there, and none over the installation.
  const isHeld =
    right === 'secretariat'
      ? rights.includes('secretariat') || rights.includes('administrator')
      : rights.includes('administrator') && isOfInstallation(session.member);
  if (session.by === 'hall' || !isHeld) throw new RefusedError(refuse('border/not-allowed'));
  return session;
}

/** What somebody may do before their first password, known to another, is changed: change it, leave, or come in anew. */
const BEFORE_CHANGE: ReadonlySet<string> = new Set([
  '/me',
  '/change-password',
  '/sign-out',
  '/unlock',
  '/sign-in',
  '/key-challenge',
  '/key-sign-in',
  '/hall/enter',
  '/sample/enter',
  '/installation',
]);

/** Lets such a session no further; all others pass. */
export const changedPasswordOnly: RequestHandler = (req, res, next) => {
  const path = `${req.baseUrl}${req.path}`.replace(/^\/api(?=\/)/, '');
  if (!req.session || !mustChange(req.session) || BEFORE_CHANGE.has(path)) return next();
  return sendRefusal(res, refuse('identity/change-password'));
};

const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'wrong-password': 401,
  'second-needed': 403,
  'not-allowed': 403,
  'secretary-only': 403,
  'change-password': 403,
  unknown: 404,
  conflict: 409,
  'other-session': 409,
  'too-large': 413,
  'too-many': 429,
  'archive-too-many': 429,
  'text-coming': 503,
};

const statusOf = (refusal: Refusal): number => STATUS[refusal.code.slice(refusal.code.indexOf('/') + 1)] ?? 422;

export function sendRefusal(res: Response, refusal: Refusal, incident?: string): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.status(incident ? 500 : statusOf(refusal)).json({ refusal, ...(incident && { incident }) });
}

/** Makes a handler of a function that answers a value, a refusal, or nothing when it has written the response itself. */
export function answering(log: Log, act: (req: Request, res: Response) => unknown): RequestHandler {
  return async (req, res) => {
    try {
      const value = await act(req, res);
      if (isRefusal(value)) sendRefusal(res, value);
      else if (value !== undefined) res.json(value);
      else if (!res.headersSent) res.json({});
    } catch (error) {
      if (error instanceof RefusedError) return sendRefusal(res, error.refusal);
      if (error instanceof BrokenLog) return sendRefusal(res, recordUnreadable());
      const incident = randomUUID();
      // The message may hold what somebody typed: only the place of the fault is kept.
      log.error({ incident, route: req.route?.path as string, fault: faultOf(error) }, 'broke');
      sendRefusal(res, refuse('border/broke', { incident }), incident);
    }
  };
}
