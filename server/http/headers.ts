/** What every answer says to the browser of what a page of ours may do. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** In their order; `byTls`: this process speaks TLS itself. */
export const headers = (byTls: boolean): RequestHandler[] => [
  (req, res, next) => {
    res.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()');
    // Of a machine's own name it would bind everything else that is served there, on whichever port.
    if (byTls && req.hostname !== 'localhost') res.set('Strict-Transport-Security', 'max-age=15552000');
    next();
  },
  helmet({
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        // The kit sets its own style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:', 'blob:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
  }),
];
