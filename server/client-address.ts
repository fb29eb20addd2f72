/** Where a connection comes from when proxies stand in between, for what has no `req.ip`: by the same rule, Express's own. */
import type { IncomingMessage } from 'node:http';

/**
 * The nearest address that is no trusted proxy's, going back from the connection through `X-Forwarded-For`; the farthest where
 * all are. `isProxy` is
 * Express's compiled `trust proxy`: whoever is not one could have written the rest of the header.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  isProxy: (address: string, hop: number) => boolean,
): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .reverse();
  const chain = [socket.remoteAddress ?? 'unknown', ...forwarded];
  return chain.find((address, hop) => !isProxy(address, hop)) ?? chain.at(-1)!;
}
