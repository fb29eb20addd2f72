/** How tablets in the room reach this server, and the root they have to trust for it. */
import { Router } from 'express';
import { fromPem } from '../../shared/crypto/certificate.ts';
import type { LanInfo } from '../../shared/wire/hall.ts';
import type { Tls } from '../identity/tls.ts';
import type { Log } from '../log.ts';
import { answering } from './border.ts';

export interface LanRoutes {
  readonly log: Log;
  /** Absent where the server speaks plain HTTP. */
  readonly tls?: Pick<Tls, 'names' | 'addresses' | 'rootPem' | 'rootFingerprint'> | undefined;
  /** The port tablets use. */
  readonly port: number;
}

/** Names come before addresses: keys can be made under a name only. */
export function lanInfo({ tls, port }: Omit<LanRoutes, 'log'>): LanInfo {
  const at = port === 443 ? '' : `:${port}`;
  const hosts = tls ? [...tls.names.filter((one) => one !== 'localhost'), ...tls.addresses.filter((one) => !one.startsWith('127.'))] : [];
  const root =
    tls?.rootPem !== undefined && tls.rootFingerprint !== undefined
      ? { fingerprint: tls.rootFingerprint, url: '/api/lan/root.crt' }
      : undefined;
  return { addresses: hosts.map((host) => `https://${host}${at}`), ...(root && { root }) };
}

export function lanRoutes({ log, tls, port }: LanRoutes): Router {
  const router = Router();
  router.get('/lan', answering(log, () => lanInfo({ tls, port })));
  const rootPem = tls?.rootPem;
  if (rootPem !== undefined) {
    router.get('/lan/root.crt', answering(log, (_req, res) => {
      // DER under this type and name: what Android, iOS and Windows offer to install.
      res
        .type('application/x-x509-ca-cert')
        .set('Content-Disposition', 'attachment; filename="e-cabinet.crt"')
        .send(Buffer.from(fromPem('CERTIFICATE', rootPem)));
    }));
  }
  return router;
}
