/** The built client: hashed files for ever, the page itself always fresh, every other path is the page. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

/** Sends what the build has compressed to whoever takes it so. */
function compressed(folder: string): RequestHandler {
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((one) => one.endsWith('.br'))
      .map((one) => `/${one.replaceAll('\\', '/').slice(0, -3)}`),
  );
  return (req, res, next) => {
    if (files.has(req.path)) {
      res.vary('Accept-Encoding');
      if (req.acceptsEncodings('br', 'identity') === 'br') {
        res.type(extname(req.path)).set('Content-Encoding', 'br');
        req.url = req.url.replace(req.path, `${req.path}.br`);
      }
    }
    next();
  };
}

export function clientFiles(folder: string): Router {
  const router = Router();
  router.get(/^(?!\/(api|socket\.io)\/)/, (req, _res, next) => {
    // A path without an ending is a screen's address.
    if (extname(req.path) === '') req.url = '/index.html';
    next();
  });
  router.use(compressed(folder));
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  // Of an earlier build, asked for by a page that has been open since.
  router.use('/assets', (_req, res) => void res.status(404).set('Cache-Control', 'no-store').type('text').end());
  router.use(express.static(folder, { index: false, setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache') }));
  router.get(/^(?!\/(api|socket\.io)\/)/, (_req, res) =>
    res.sendFile('index.html', { root: folder, headers: { 'Cache-Control': 'no-cache' } }),
  );
  return router;
}
