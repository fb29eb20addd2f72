/**
 * Word and Excel files turned into PDF by LibreOffice, where the machine has it: in a process of its own with a profile and a folder of
 * its own, no macros, no network where the system can take that away, and bounds on time, memory and what is written.
 */
import { spawn } from 'node:child_process';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setPriority } from 'node:os';
import { bareEnvironment } from '../bare-environment.ts';

const KINDS = { doc: 'writer', docx: 'writer', odt: 'writer', xls: 'calc', xlsx: 'calc', ods: 'calc' } as const;
export type OfficeKind = keyof typeof KINDS;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Told by its name and by its first bytes, which have to agree; undefined for what is no Word or Excel file. One that says by its name
 * that it holds macros is none.
 */
export function officeKind(name: string, head: Uint8Array): OfficeKind | undefined {
  const kind = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(KINDS, kind)) return undefined;
  const begins = kind === 'doc' || kind === 'xls' ? COMPOUND : ZIP;
  return begins.every((byte, at) => head[at] === byte) ? (kind as OfficeKind) : undefined;
}

export interface OfficeLimits {
  /** By the clock, in milliseconds, for one file. */
  readonly standstillMs: number;
  /** Processor time. */
  readonly processorMs: number;
  readonly maxMemoryBytes: number;
  /** Of one file that it writes. */
  readonly maxBytes: number;
}

const DEFAULTS: OfficeLimits = { standstillMs: 180_000, processorMs: 120_000, maxMemoryBytes: 8 * 2 ** 30, maxBytes: 500_000_000 };

export interface Office {
  /** Looked at again each time until it is there: somebody may install it. */
  isHere(): Promise<boolean>;
  /**
   * The PDF made of a file, beside it in a folder of its own; undefined where none comes of it. `file` is moved. Throws the signal's
   * reason when aborted.
   */
  convert(file: string, kind: OfficeKind, signal?: AbortSignal): Promise<string | undefined>;
}

/** What the program is told before it opens anything: no macros, nothing active, nothing fetched. */
const SETTINGS: ReadonlyArray<readonly [path: string, name: string, value: string]> = [
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  ['/org.openoffice.Office.Calc/Content/Update', 'Link', '1'],
];
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${SETTINGS.map(([path, name, value]) => `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`).join('\n')}
</oor:items>
`;

/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:9';
/** Where the machine runs out of memory, it ends first, and not the server. */
const EXPENDABLE = 'echo 1000 2>/dev/null > /proc/self/oom_score_adj; ';
const BOUNDED = 'ulimit -t "$1" 2>/dev/null; ulimit -v "$2" 2>/dev/null; ulimit -f "$3" 2>/dev/null; shift 3; exec "$@"';
const LOOK_MS = 30_000;

/** @param program its name or path. */
export function makeOffice(program = 'soffice', limits: Partial<OfficeLimits> = {}): Office {
  const { standstillMs, processorMs, maxMemoryBytes, maxBytes } = { ...DEFAULTS, ...limits };
  const isWindows = process.platform === 'win32';

  /** Whether it ended well in its time; it and whatever it has started are ended after that. */
  const run = (command: readonly string[], milliseconds: number, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<boolean> =>
    new Promise((settle, failed) => {
      if (signal?.aborted) return failed(signal.reason as Error);
      const bounds = [processorMs / 1000, maxMemoryBytes / 1024, maxBytes / 512].map((one) => String(Math.ceil(one)));
      const [first, ...args] = isWindows ? command : ['/bin/sh', '-c', EXPENDABLE + BOUNDED, 'sh', ...bounds, ...command];
      const child = spawn(first!, args, { env, stdio: 'ignore', detached: !isWindows });
      const end = () => {
        try {
          if (child.pid !== undefined && !isWindows) process.kill(-child.pid, 'SIGKILL');
          else child.kill('SIGKILL');
        } catch {
          // It has ended.
        }
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end, { once: true });
      const after = (well: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        // Also what it left behind.
        end();
        if (signal?.aborted) failed(signal.reason as Error);
        else settle(well);
      };
      child.once('error', () => after(false));
      child.once('exit', (code) => after(code === 0));
      try {
        if (child.pid) setPriority(child.pid, 10);
      } catch {
        // Some systems allow no change.
      }
    });

  let alone: Promise<readonly string[]> | undefined;
  /** What takes the network away, where the system lets an ordinary account do that. */
  const withoutNetwork = (): Promise<readonly string[]> =>
    (alone ??= (async () => {
      const how = ['unshare', '--user', '--map-root-user', '--net', '--'];
      return !isWindows && (await run([...how, 'true'], LOOK_MS, bareEnvironment())) ? how : [];
    })());

  let here = false;
  return {
    async isHere() {
      here ||= await run([program, '--version'], LOOK_MS, bareEnvironment());
      return here;
    },
    async convert(file, kind, signal) {
      const own = join(dirname(file), 'office');
      const [profile, out] = [join(own, 'profile'), join(own, 'out')];
      await mkdir(join(profile, 'user'), { recursive: true, mode: 0o700 });
      await mkdir(out, { mode: 0o700 });
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
      const source = join(own, `paper.${kind}`);
      await rename(file, source);
      const env = { ...bareEnvironment(), HOME: own, TMPDIR: own, http_proxy: NOWHERE, https_proxy: NOWHERE, no_proxy: '' };
      const args = [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard'],
        ...['--convert-to', `pdf:${KINDS[kind]}_pdf_Export`, '--outdir', out, source],
      ];
      const isWell = await run([...(await withoutNetwork()), program, ...args], standstillMs, env, signal);
      const pdf = join(out, 'paper.pdf');
      const made = isWell ? await stat(pdf).catch(() => undefined) : undefined;
      return made?.isFile() && made.size > 0 ? pdf : undefined;
    },
  };
}
