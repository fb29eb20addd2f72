/** `npm run backup -- FOLDER`: writes the installation, running or not, encrypted into an empty folder. */
import { join, resolve } from 'node:path';
import { isRefusal } from '../../shared/base/refusal.ts';
import { startText as w } from '../../shared/text/start.ts';
import { say } from '../../shared/text/words.ts';
import { backUp, BackupFault, requireInstallation } from '../backup.ts';
import { passphraseFrom, readConfig, WrongSetting } from '../config.ts';
import { dataKeyAtMachine } from '../identity/data-key.ts';
import { openVault, readKeptPassphrase } from '../identity/vault.ts';
import { makeLog } from '../log.ts';
import { makePrivate } from '../private-files.ts';
import { recordAtMachine } from '../security/at-machine.ts';
import { openEmbeddedStore } from '../stores/embedded.ts';
import { openMongoStore } from '../stores/mongo.ts';
import { terminalLanguage, wordsOf } from '../text.ts';

const language = terminalLanguage(process.env);
const fail = (text: string): never => {
  console.error(text);
  process.exit(2);
};

const [folder] = process.argv.slice(2);
if (!folder) fail('npm run backup -- FOLDER');
const to = resolve(folder!);
try {
  const config = readConfig(process.env, []);
  const dataDir = resolve(config.dataDir);
  requireInstallation(dataDir);
  makePrivate();
  const ofKeys = await passphraseFrom(config.keyPassphrase);
  const ofBackups = await passphraseFrom(config.backupPassphrase);
  if (ofBackups === undefined) {
    // Under one that opens nothing the backup would be lost with this machine.
    const vault = await openVault(join(dataDir, 'keys'), ofKeys);
    if (isRefusal(vault)) fail(wordsOf(vault, language));
  }
  const text = ofBackups ?? ofKeys ?? (await readKeptPassphrase(join(dataDir, 'keys')));
  const store = config.mongoUrl === undefined ? await openEmbeddedStore(join(dataDir, 'store')) : await openMongoStore(config.mongoUrl);
  try {
    const opensWith = ofBackups === undefined ? 'installation' : 'own';
    await backUp(dataDir, to, config.mongoUrl === undefined ? store : undefined, new Date().toISOString(), { text: text!, opensWith });
    await recordAtMachine(store.logs, await dataKeyAtMachine(dataDir, store.records, ofKeys), makeLog(config.logLevel), 'backedUp', {});
    console.log(say(config.mongoUrl ? w.backupKeysOnly : w.backupDone, language, { folder: to }));
    console.log(say(opensWith === 'own' ? w.backupOpensByOwn : w.backupOpensByKeys, language));
  } finally {
    await store.close();
  }
} catch (error) {
  if (error instanceof WrongSetting) fail(say(w.wrongSetting, language, { what: error.message }));
  if (!(error instanceof BackupFault)) throw error;
  fail(say(w[error.code], language, { folder: to, file: error.file ?? '' }));
}
