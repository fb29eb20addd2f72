/** The built client in a real browser, behind the policy the server sets, with a made-up server's answers. */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Stricter than what the server sets: no style from a script either. */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self' data: blob:; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'";

export interface Served {
  readonly origin: string;
  /** What `/api` answers from now on; before, it is out of order. */
  answers(table: Answers): void;
  /** Another build takes the place of the one served; undefined: the server is gone. */
  put(folder: string | undefined): void;
  close(): Promise<void>;
}

/** Serves a built client as the server does: files by their paths, none in place of a missing one, and the app for every other address. */
export async function serveBuilt(built: string): Promise<Served> {
  let folder: string | undefined = built;
  let table: Answers | undefined;
  const server: Server = createServer((req, res) => {
    if (folder === undefined) return void req.socket.destroy();
    const path = new URL(req.url!, 'http://localhost').pathname;
    if (path.startsWith('/api/')) {
      const { status, json } = table ? answerTo(table, req.method!, path) : { status: 503, json: {} };
      return void res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
    }
    const wanted = join(folder, path);
    if (path.startsWith('/assets/') && !existsSync(wanted)) return void res.writeHead(404).end();
    const file = extname(path) !== '' && existsSync(wanted) ? wanted : join(folder, 'index.html');
    res
      .writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': POLICY,
        ...(path.startsWith('/assets/') && { 'Cache-Control': 'public, max-age=31536000, immutable' }),
      })
      .end(readFileSync(file));
  });
  const base = 20_000 + Math.floor(Math.random() * 11_000);
  await new Promise<void>((done) => server.listen(base, '127.0.0.1', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    answers: (next) => void (table = next),
    put: (next) => void (folder = next),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export type Answers = Readonly<Record<string, unknown | (() => unknown)>>;

/** By a table of "METHOD /path": `{refusal}` goes out with 422 (whoever is not signed in: 401), and what nobody foresaw with 404. */
function answerTo(answers: Answers, method: string, path: string): { readonly status: number; readonly json: unknown } {
  const found = answers[`${method} ${path.slice('/api'.length)}`];
  const body: unknown = typeof found === 'function' ? (found as () => unknown)() : found;
  if (body === undefined) return { status: 404, json: refused('border/unknown') };
  const refusal = typeof body === 'object' && body !== null && 'refusal' in body ? (body as ReturnType<typeof refused>).refusal : undefined;
  return { status: !refusal ? 200 : refusal.code === 'border/not-signed-in' ? 401 : 422, json: body };
}

export const refused = (code: string, params: Record<string, string | number> = {}) => ({ refusal: { refused: true, code, params } });
