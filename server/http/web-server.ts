/** The server that listens: its times, what it believes of proxies, and what stands before every route. */
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import compression from 'compression';
import express, { type Express } from 'express';
import { boundConnections } from '../connections.ts';
import type { Tls } from '../identity/tls.ts';
import { BY_TLS_ALONE } from './accounts.ts';
import { headers } from './headers.ts';
import { ownHostOnly } from './origin.ts';

/** A paper may take this long to arrive; everything else is small. */
const LONG_MS = 1_800_000;

export interface WebServerParts {
  readonly tls?: Tls;
  readonly publicUrl?: string;
  readonly hosts: readonly string[];
  readonly trustedProxies?: readonly string[];
  readonly behindProxy?: boolean;
  readonly slowMs?: number;
}

export interface WebServer {
  readonly server: Server;
  readonly app: Express;
  /** Whether tablets come by TLS and by nothing else. */
  readonly byTlsAlone: boolean;
  /** Whether a proxy at that address is believed where a request comes from. */
  trusts(address: string, hop: number): boolean;
}

/** Does not listen yet; routes are added to `app`. */
export function makeWebServer({ tls, publicUrl, hosts, trustedProxies = [], behindProxy, slowMs }: WebServerParts): WebServer {
  const app = express();
  const server = tls ? createHttpsServer({ key: tls.key, cert: tls.cert, minVersion: 'TLSv1.2' }, app) : createHttpServer(app);
  // A hundred megabytes over a highland's 3G take ten minutes; Node gives up after five.
  server.requestTimeout = LONG_MS;
  server.headersTimeout = 15_000;
  const byTlsAlone = tls !== undefined || publicUrl?.startsWith('https:') === true;
  app.disable('x-powered-by');
  app.set(BY_TLS_ALONE, byTlsAlone);
  app.set('trust proxy', ['loopback', ...trustedProxies]);
  const trusts = app.get('trust proxy fn') as WebServer['trusts'];
  boundConnections(server, { isProxy: (address) => trusts(address, 0), ...(slowMs !== undefined && { slowMs }) });
  app.use(headers(tls !== undefined));
  if (!behindProxy) app.use(ownHostOnly(() => hosts));
  app.use(compression({ filter: (req, res) => !/\/papers\//.test(req.path) && compression.filter(req, res) }));
  return { server, app, byTlsAlone, trusts };
}
