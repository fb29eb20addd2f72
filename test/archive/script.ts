/** `verify.sh`, run as a reader runs it: a copy from elsewhere, on the file itself or in an unpacked folder. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { expect } from 'vitest';
import { verify } from '../../shared/archive/verify.ts';
import { VERIFY_SCRIPT } from '../../shared/archive/verify-script.ts';
import { readZip } from '../../shared/archive/zip.ts';

export interface Said {
  readonly status: number;
  readonly said: string;
  /** What was not meant for a reader: a crash. */
  readonly broke: string;
}

/** What it finds of that kind, by the codes that both readers have for it. */
const codesIn = ({ said }: Said, kind: RegExp): string[] =>
  [...new Set([...said.matchAll(/^FINDING \S+: (?:counted, or not set aside: )?(?:[^:]*, )?([a-z]+\/[a-z-]+)(?:: |$)/gm)].map(([, code]) => code!))]
    .filter((code) => kind.test(code))
    .sort();

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

/**
 * Reads the program as a line of JSON, then forks for every line `["name of the script", "fingerprint", "bundle", "stdout", "stderr"]`, and answers the child's exit status.
 * What openssl answered to the same words about files of the same bytes is kept: most of a forged bundle is as in the last.
 */
const FORKING = String.raw`
import base64, datetime, hashlib, json, os, re, shutil, struct, subprocess, sys, tempfile, threading, unicodedata, zlib
from concurrent.futures import ThreadPoolExecutor
kept, run = tempfile.mkdtemp(), subprocess.run
def content(word):
    if not os.path.isfile(word): return word.encode()
    with open(word, "rb") as f: return f.read()
def remembered(words, **how):
    asked = hashlib.sha256(json.dumps([hashlib.sha256(content(one)).hexdigest() for one in words]).encode()).hexdigest()
    path = os.path.join(kept, asked)
    if os.path.exists(path):
        with open(path, "rb") as f: status, said = f.read().split(b" ", 1)
        return subprocess.CompletedProcess(words, int(status), said)
    done = run(words, **how)
    beside = "%s.%d.%d" % (path, os.getpid(), threading.get_ident())
    with open(beside, "wb") as f: f.write(b"%d %s" % (done.returncode, done.stdout))
    os.rename(beside, path)
    return done
subprocess.run = remembered
asked = sys.stdin
code = compile(json.loads(asked.readline()), "<stdin>", "exec")
for line in iter(asked.readline, ""):
    *args, out, err = json.loads(line)
    child = os.fork()
    if child == 0:
        for name, place in ((out, 1), (err, 2)): os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT, 0o600), place)
        sys.argv = ["-", *args]
        exec(code, {"__name__": "__main__"})
        sys.exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
shutil.rmtree(kept)
`;

/**
 * The same program as `script`, line for line, in children of one python that has read it and its modules already: starting
 * python anew is a third of the work where hundreds of bundles are read. One bundle at a time.
 */
export class ManyBundles {
  readonly #python: ChildProcess;
  readonly #answers: Interface;
  readonly #gone: Promise<never>;

  constructor() {
    const program = VERIFY_SCRIPT.split("<<'END'\n")[1]!.replace(/END\n$/, '');
    this.#python = spawn('python3', ['-c', FORKING], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#python.stdin!.write(`${JSON.stringify(program)}\n`);
    this.#answers = createInterface({ input: this.#python.stdout! });
    this.#gone = once(this.#python, 'exit').then(() => Promise.reject(new Error('python has ended')));
    this.#gone.catch(() => undefined);
  }

  /** What `script` answers for the same bundle. Throws when python has gone. */
  read(zip: Uint8Array, ca: string): Promise<Said> {
    return inFolder(async (folder) => {
      const [program, bundle, out, err] = ['verify.sh', 'bundle.asice', 'stdout', 'stderr'].map((name) => join(folder, name));
      writeFileSync(program!, VERIFY_SCRIPT);
      writeFileSync(bundle!, zip);
      const answer = Promise.race([once(this.#answers, 'line'), this.#gone]);
      this.#python.stdin!.write(`${JSON.stringify([program, ca, bundle, out, err])}\n`);
      const [status] = (await answer) as [string];
      return { status: Number(status), said: readFileSync(out!, 'utf8'), broke: readFileSync(err!, 'utf8') };
    });
  }

  /** The codes that our verifier has for a bundle; of that kind the script has the very same. Throws where it has not. */
  async alike(zip: Uint8Array, ca: string, kind: RegExp): Promise<string[]> {
    const codes = [...new Set((await verify(zip, ca)).findings.map((one) => one.code))];
    expect(codesIn(await this.read(zip, ca), kind)).toEqual(codes.filter((one) => kind.test(one)).sort());
    return codes;
  }

  close(): void {
    this.#python.stdin!.end();
  }
}
