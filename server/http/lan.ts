/** How tablets in the room reach this server, and the root they have to trust for it. */
import { Router } from 'express';
import { fromPem } from '../../shared/crypto/certificate.ts';
import type { LanInfo } from '../../shared/wire/http.ts';
import type { LanTls } from '../identity/tls.ts';
import type { Log } from '../log.ts';
import { answering } from './border.ts';

export interface LanRoutes {
  readonly log: Log;
  /** Absent where the server speaks plain HTTP. */
  readonly lan?: Pick<LanTls, 'names' | 'addresses' | 'rootPem' | 'rootFingerprint'> | undefined;
}

/** Names come before addresses: keys can be made under a name only. `port` is empty for the usual one. */
export function lanInfo(lan: LanRoutes['lan'], port: string): LanInfo {
  const hosts = lan ? [...lan.names.filter((one) => one !== 'localhost'), ...lan.addresses.filter((one) => !one.startsWith('127.'))] : [];
  const root = lan?.rootPem !== undefined && lan.rootFingerprint !== undefined ? { fingerprint: lan.rootFingerprint, url: '/api/lan/root.crt' } : undefined;
  return { addresses: hosts.map((host) => `https://${host}${port && `:${port}`}`), ...(root && { root }) };
}

export function lanRoutes({ log, lan }: LanRoutes): Router {
  const router = Router();
  // Whoever asks has found the port already.
  router.get('/api/lan', answering(log, (req) => lanInfo(lan, /:(\d+)$/.exec(req.host ?? '')?.[1] ?? '')));
  const rootPem = lan?.rootPem;
  if (rootPem !== undefined) {
    router.get('/api/lan/root.crt', answering(log, (_req, res) => {
      // DER under this type and name: what Android, iOS and Windows offer to install.
      res.type('application/x-x509-ca-cert').set('Content-Disposition', 'attachment; filename="e-cabinet.crt"').send(Buffer.from(fromPem('CERTIFICATE', rootPem)));
    }));
  }
  return router;
}
