/** `verify.sh`, run as a reader runs it: a copy from elsewhere, on the file itself or in an unpacked folder. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VERIFY_SCRIPT } from '../../shared/archive/verify-script.ts';
import { readZip } from '../../shared/archive/zip.ts';

export interface Said {
  readonly status: number;
  readonly said: string;
  /** What was not meant for a reader: a crash. */
  readonly broke: string;
}

const sh = (args: readonly string[]): Promise<Said> =>
  new Promise((done) =>
    execFile('sh', [...args], (error, stdout, stderr) => done({ status: error ? Number(error.code) : 0, said: stdout, broke: stderr })),
  );

async function inFolder<T>(look: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The script of this software on a bundle. */
export const script = (zip: Uint8Array, ca: string): Promise<Said> =>
  inFolder((folder) => {
    const [program, bundle] = [join(folder, 'verify.sh'), join(folder, 'bundle.asice')];
    writeFileSync(program, VERIFY_SCRIPT);
    writeFileSync(bundle, zip);
    return sh([program, ca, bundle]);
  });

/** The script that a bundle holds, in the folder it was unpacked into. */
export const scriptInside = (zip: Uint8Array, ca: string): Promise<Said> =>
  inFolder((folder) => {
    for (const { name, bytes } of readZip(zip).members) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return sh([join(folder, 'verify.sh'), ca]);
  });
