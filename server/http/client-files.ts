/** The built client: hashed files for ever, the page itself always fresh, every other path is the page. */
import { join } from 'node:path';
import express, { Router } from 'express';

export function clientFiles(folder: string): Router {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }));
  router.use(express.static(folder, { index: false, setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache') }));
  router.get(/^(?!\/(api|socket\.io)\/)/, (_req, res) => res.sendFile('index.html', { root: folder, headers: { 'Cache-Control': 'no-cache' } }));
  return router;
}
