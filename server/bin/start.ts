/** `npm start`: builds the client when it is not there or older than its sources, starts the server, says where it is. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isRefusal } from '../../shared/base/refusal.ts';
import { startText as w } from '../../shared/text/start.ts';
import { say } from '../../shared/text/words.ts';
import { terminalLanguage, wordsOf } from '../text.ts';
import { WrongSetting } from '../config.ts';
import { start } from '../main.ts';
import { noAccess } from './no-access.ts';

const language = terminalLanguage(process.env);
const root = resolve(import.meta.dirname, '../..');

async function newest(folder: string): Promise<number> {
  let latest = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  }
  return latest;
}

async function buildClient(): Promise<void> {
  const page = join(root, 'dist/client/index.html');
  // A release comes built.
  if (!existsSync(join(root, 'client/index.html'))) return;
  const sources = Math.max(
    ...(await Promise.all(['client', 'shared'].map((one) => newest(join(root, one))))),
    (await stat(join(root, 'package-lock.json'))).mtimeMs,
  );
  if (existsSync(page) && (await stat(page)).mtimeMs > sources) return;
  console.error(say(w.building, language));
  const { build } = await import('vite');
  await build({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

try {
  await buildClient();
  const server = await start(process.env, process.argv.slice(2));
  if (isRefusal(server)) {
    console.error(wordsOf(server, language));
    process.exit(2);
  }
  const lines = [say(w.serving, language, { url: server.url })];
  if (server.tls)
    lines.push(...server.tls.names.map((name) => say(w.lan, language, { url: `https://${name}:${new URL(server.url).port}` })));
  if (server.localName && !server.localName.answered) lines.push(say(w.noLocalName, language, { name: server.localName.name }));
  if (server.setUpCode) lines.push(say(w.code, language, { code: server.setUpCode }));
  for (const link of server.sampleLinks ?? []) lines.push(`${say(w[link.role as 'chair'], language)}: ${link.url}`);
  console.log(lines.join('\n'));
  const stop = () => void server.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  if (error instanceof WrongSetting) {
    console.error(say(w.wrongSetting, language, { what: error.message }));
    process.exit(2);
  }
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    console.error(say(w.portTaken, language, { port: process.env['PORT'] ?? '8080' }));
    process.exit(2);
  }
  const folder = noAccess(error, language);
  if (folder !== undefined) {
    console.error(folder);
    process.exit(2);
  }
  throw error;
}
