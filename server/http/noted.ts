/** Puts what is asked for over HTTP into the security log: the one hook that routes have for it. */
import type { Request, Response } from 'express';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { About, Outcome, Person, SecurityKind } from '../../shared/wire/security.ts';
import { tidy } from '../security/chain.ts';
import type { Act, SecurityLog } from '../security/security-log.ts';
import { RefusedError } from './border.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the app's first middleware; absent where no log is kept. */
    security?: SecurityLog;
  }
}

export const outcomeOf = (answer: unknown): Outcome => {
  if (!isRefusal(answer)) return 'done';
  return answer.code === 'identity/too-soon' || answer.code === 'identity/too-busy' ? 'slowed' : 'refused';
};

/** Who asks, as far as a session says, and from where. */
export function actOf(req: Request, outcome: Outcome): Act {
  const { session } = req;
  return {
    ...(session && { who: session.member, way: session.by }),
    address: req.ip ?? 'unknown',
    browser: tidy(req.get('user-agent') ?? ''),
    outcome,
  };
}

export interface Noted {
  /** What it was about: found out before the act, since some things are gone afterwards. */
  readonly before?: (req: Request) => About | undefined | Promise<About | undefined>;
  /** What is known afterwards only; not asked after a refusal. */
  readonly after?: (value: never, req: Request) => About | undefined;
  /** For who has no session yet: who came in. */
  readonly who?: (value: never) => Person | undefined;
  readonly way?: Act['way'];
  /** What it turned out to be. */
  readonly became?: (value: never) => SecurityKind | undefined;
}

type Handler = (req: Request, res: Response) => unknown;

/** A handler whose act is recorded, whatever comes of it, before it is answered. */
export function noted(kind: SecurityKind, act: Handler, { before, after, who, way, became }: Noted = {}): Handler {
  return async (req, res) => {
    const security = req.security;
    if (!security) return act(req, res);
    const about = await Promise.resolve(before?.(req)).catch(() => undefined);
    // As it was before: signing in and out change it.
    const asked = actOf(req, 'done');
    const record = async (outcome: Outcome, refusal: Refusal | undefined, value?: unknown): Promise<void> => {
      const what: { -readonly [Key in keyof About]: About[Key] } =
        refusal || outcome === 'broke'
          ? { ...about, ...(refusal && { why: refusal.code }) }
          : { ...about, ...after?.(value as never, req) };
      const person = outcome === 'done' ? who?.(value as never) : undefined;
      // Whose name was tried is who came in.
      if (person && what.person?.id === person.id) delete what.person;
      await security.recorded(
        (outcome === 'done' && became?.(value as never)) || kind,
        { ...asked, ...(way && { way }), ...(person && { who: person }), outcome },
        Object.keys(what).length > 0 ? what : undefined,
      );
    };
    let value: unknown;
    try {
      value = await act(req, res);
    } catch (error) {
      const refusal = error instanceof RefusedError ? error.refusal : undefined;
      // Who is not signed in, or sent what makes no sense, has done nothing.
      if (refusal?.code !== 'border/not-signed-in' && refusal?.code !== 'border/wrong-input')
        await record(refusal ? 'refused' : 'broke', refusal);
      throw error;
    }
    await record(outcomeOf(value), isRefusal(value) ? value : undefined, value);
    return value;
  };
}

/** Name and id of somebody of the register. */
export const personOf = (member: Person | undefined): About | undefined =>
  member ? { person: { id: member.id, name: member.name } } : undefined;
/** Enough of a hash to find it by. */
export const shortKey = (hash: unknown): string => String(hash).slice(0, 16).replace(/[^0-9a-f]/g, '');
