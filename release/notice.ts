/** The licences of everything in a release: each text once, with whose it is. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locked } from './packages.ts';

const HEAD = 'e-Cabinet, Apache-2.0: see LICENSE.\n\nIt is made with the parts below, each under its own licence.\n';

/** The text of a package's licence files, or what its manifest says. */
async function licenceOf(folder: string, { license }: Locked): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names
      .filter((one) => /^(licen[cs]e|copying|notice)/i.test(one))
      .sort()
      .map((one) => readFile(join(folder, one), 'utf8')),
  );
  return (
    texts.map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n') || `${license ?? 'see its manifest'} (no text in the package)`
  );
}

/** Parts for other machines are not installed here: they are named, with the licence that the lock file tells. */
export async function notice(root: string, packages: Readonly<Record<string, Locked>>): Promise<string> {
  const byText = new Map<string, string[]>();
  for (const [place, one] of Object.entries(packages)) {
    const optional = (one as Locked & { optional?: boolean }).optional === true;
    const text = optional ? (one.license ?? 'see its manifest') : await licenceOf(join(root, place), one);
    const name = `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${one.version}`;
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return `${HEAD}${[...byText].map(([text, names]) => `\n${'='.repeat(80)}\n${[...new Set(names)].sort().join('\n')}\n\n${text}\n`).join('')}`;
}
