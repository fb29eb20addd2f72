/** What a right password still takes, where its person has a second factor. */
import { isIP } from 'node:net';
import type { Request } from 'express';
import type { SecondFactorAsked } from '../../shared/wire/second-factor.ts';
import type { Identity } from '../identity/identity.ts';
import type { Place } from '../identity/passkeys.ts';
import type { Session } from '../identity/session.ts';
import { ownHost } from './origin.ts';

/** Where the browser is, for passkeys: undefined at an address without a name, which has none. */
export function placeOf(req: Request, hosts: readonly string[]): Place | undefined {
  const host = ownHost(req, hosts);
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return isIP(name) !== 0 ? undefined : { host: name, origin: `${req.protocol}://${host}` };
}

/** Of a right password: the second factor that it still takes, or undefined. */
export async function askSecond(
  req: Request,
  { secondFactor, sessions }: Identity,
  session: Session,
  hosts: readonly string[],
): Promise<SecondFactorAsked | undefined> {
  if (!(await secondFactor.isAsked(session.member))) return undefined;
  // Nobody was told its token.
  await sessions.end(session.id);
  const { id } = session.member;
  const place = placeOf(req, hosts);
  const passkey = place && (await secondFactor.passkeys.authentication(id, place));
  return {
    secondFactor: {
      ticket: await secondFactor.ticket(id),
      totp: (await secondFactor.of(id)).totp !== undefined,
      ...(passkey && { passkey }),
    },
  };
}
