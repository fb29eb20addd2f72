/**
 * What the service worker keeps it knows by its SHA-256: put into its list by the build, from the files as they were written. A file that
 * was changed where a browser keeps it is then no file of the app.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Listed {
  readonly url: string;
}

/** SHA-256 of a file, as the worker compares it. */
export const hashOfFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('base64');

/** `transform` is for the list of workbox; the plugin tells it where the files are. */
export function hashes() {
  let folder = '';
  const plugin: Plugin = {
    name: 'ecabinet-hashes',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
  };
  const transform = <T extends Listed>(entries: T[]) => ({
    manifest: entries.map((one) => ({ ...one, hash: hashOfFile(join(folder, one.url)) })),
    warnings: [],
  });
  return { plugin, transform };
}
