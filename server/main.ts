/** Starts the real thing: reads the settings, opens the store they name, and serves. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import { startApp, type App } from './app.ts';
import { clearCopies, markRunning, RESTORED } from './backup.ts';
import { mailFrom, passphraseFrom, readConfig, type Config } from './config.ts';
import { makeSetUpCode } from './identity/secrets.ts';
import { makeIdentity } from './identity/identity.ts';
import { thisMachine } from './identity/machine.ts';
import { makeTls, tlsFromFiles, type Tls } from './identity/tls.ts';
import { makePrivate, tighten } from './private-files.ts';
import { openVault } from './identity/vault.ts';
import { makeLog, type Log } from './log.ts';
import { answerForName, type LocalName } from './local-name.ts';
import { checkGlyphs } from './minutes/glyphs.ts';
import { publicReach } from './notices/reach.ts';
import type { Store } from './ports.ts';
import { awaitTablets } from './room/after-restore.ts';
import { makeSample, type Sample } from './sample.ts';
import { samplePeople } from './sample-people.ts';
import { recordAtMachine } from './security/at-machine.ts';
import { openSyslog } from './security/syslog.ts';
import { openEmbeddedStore } from './stores/embedded.ts';
import { memoryStore } from './stores/memory.ts';

export interface Started extends App {
  /** For whoever stands at the machine; absent once the installation is set up. */
  readonly setUpCode?: string;
  readonly tls?: Tls;
  /** With `--lan`: whether the room's tablets find this machine by its `.local` name. */
  readonly localName?: { readonly name: string; readonly answered: boolean };
  readonly sampleLinks?: ReadonlyArray<{ readonly role: string; readonly name: string; readonly url: string }>;
}

export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Promise<Started | Refusal> {
  const config = readConfig(environment, args);
  const log = makeLog(config.logLevel);
  const missing = checkGlyphs();
  if (missing.length > 0) throw new Error(`the paper's fonts lack ${missing.join(' ')}`);
  const folder = resolve(config.dataDir);
  makePrivate();
  await mkdir(folder, { recursive: true });
  await tighten(folder);
  await clearCopies(folder);
  const vault = await openVault(join(folder, 'keys'), await passphraseFrom(config.keyPassphrase));
  if (isRefusal(vault)) return vault;
  const mail = await mailFrom(config);
  const store = await openStore(config, folder);
  const identity = await makeIdentity({
    records: store.records,
    vault,
    log,
    now: Date.now,
    idleDays: config.accountIdleDays,
    secondFactor: config.secondFactor,
  });
  if (isRefusal(identity)) {
    await store.close();
    return identity;
  }
  await afterRestore(folder, store, (await identity.installation())?.dataKey, log);
  const machine = thisMachine();
  const tls = config.tls
    ? await tlsFromFiles(config.tls.cert, config.tls.key, Date.now())
    : config.lan
      ? await makeTls(vault, machine, Date.now())
      : undefined;
  if (isRefusal(tls)) {
    await store.close();
    return tls;
  }
  const client = resolve(import.meta.dirname, '../dist/client');
  const setUpCode = makeSetUpCode();
  const publicUrl =
    config.publicUrl ?? (config.lan && tls ? `https://${tls.names[0]}${config.port === 443 ? '' : `:${config.port}`}` : undefined);
  const hosts = [
    hostname(),
    ...machine.names,
    ...machine.addresses,
    ...(tls?.names ?? []),
    '127.0.0.1',
    '::1',
    ...(publicUrl ? [new URL(publicUrl).hostname] : []),
  ];
  let sample: Sample | undefined;
  const app = await startApp({
    store,
    emptyStore: memoryStore,
    identity,
    log,
    port: config.port,
    host: config.host,
    maxUploadBytes: config.maxUploadBytes,
    securityLogMonths: config.securityLogMonths,
    lockMinutes: config.lockMinutes,
    builtAt: await builtAt(),
    disk: { folder, leastMb: config.diskAlarmMb },
    readScans: config.readScans,
    convertOffice: config.convertOffice,
    noticeDays: config.noticeDays,
    ...(config.webPush && { pushReach: publicReach() }),
    ...(mail && { mail }),
    setUpCode,
    ...(publicUrl && { publicUrl }),
    behindProxy: config.publicUrl !== undefined || config.trustedProxies !== undefined,
    ...(config.trustedProxies && { trustedProxies: config.trustedProxies }),
    ...(tls && { tls }),
    hosts,
    ...(existsSync(client) && { client }),
    ...(!config.lan && {
      sample: (base, code) => (sample = makeSample({ base, code, records: store.records, identity, people: samplePeople(), log })),
    }),
  });
  const local = machine.names.find((one) => one.endsWith('.local'));
  const answering: LocalName | undefined = config.lan && local ? await answerForName(local, machine.addresses) : undefined;
  const standing = await identity.installation();
  const stopped = await markRunning(folder);
  const syslog = config.syslogUrl === undefined ? undefined : openSyslog(config.syslogUrl, log);
  if (syslog) app.security.onWritten((entries) => syslog.send(entries));
  const ownAccord = { way: 'server', outcome: 'done' } as const;
  await app.security.recorded('started', ownAccord, config.settings.length > 0 ? { settings: config.settings.join(' ') } : undefined);
  const close = async (): Promise<void> => {
    await app.security.recorded('stopped', ownAccord);
    answering?.stop();
    sample?.close();
    await app.close();
    syslog?.close();
    await store.close();
    await stopped();
  };
  let sampleLinks: Started['sampleLinks'];
  const goesOn = standing && (await sample?.is());
  if (config.sample || goesOn) {
    const made = goesOn
      ? await sample!.goOn()
      : standing
        ? refuse('setup/sample-needs-empty')
        : await makeSampleThroughDoor(app.url, setUpCode);
    if (!isRefusal(made)) sampleLinks = made.links;
    else if (config.sample) {
      await close();
      return made;
    }
  }
  return {
    ...app,
    ...(!standing && !config.sample && { setUpCode }),
    ...(tls && { tls }),
    ...(answering && local && { localName: { name: local, answered: answering.on.length > 0 } }),
    ...(sampleLinks && { sampleLinks }),
    close,
  };
}

/** Done once after a restore, and again when it was cut off. */
async function afterRestore(folder: string, store: Store, dataKey: Uint8Array | undefined, log: Log): Promise<void> {
  const file = join(folder, RESTORED);
  const { madeAt } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as { madeAt?: string };
  if (!madeAt) return;
  await awaitTablets(store, madeAt);
  await recordAtMachine(store.logs, dataKey, log, 'restored', { label: madeAt });
  await rm(file);
}

async function makeSampleThroughDoor(url: string, code: string): Promise<{ links: NonNullable<Started['sampleLinks']> } | Refusal> {
  const answer = await fetch(`${url}/api/sample`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const body = (await answer.json()) as { links: NonNullable<Started['sampleLinks']>; refusal?: Refusal };
  return body.refusal ?? body;
}

/** The driver is read where it is used: it takes a tenth of the time of a start. */
const openStore = async (config: Config, folder: string): Promise<Store> =>
  config.mongoUrl ? (await import('./stores/mongo.ts')).openMongoStore(config.mongoUrl) : openEmbeddedStore(join(folder, 'store'));

/** When the newest of this program's files was written: a release keeps the time of what it was made of. Undefined where nothing tells. */
async function builtAt(): Promise<number | undefined> {
  const files = [import.meta.filename, ...['../package.json', '../dist/client/index.html'].map((one) => resolve(import.meta.dirname, one))];
  const times = await Promise.all(files.map((one) => stat(one).then(({ mtimeMs }) => mtimeMs, () => undefined)));
  return times.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
