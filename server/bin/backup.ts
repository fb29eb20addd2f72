/** `npm run backup -- FOLDER`: copies the installation, running or not, into an empty folder. */
import { join, resolve } from 'node:path';
import { backUp, BackupFault } from '../backup.ts';
import { readConfig } from '../config.ts';
import { startText as w } from '../../shared/text/start.ts';
import { say } from '../../shared/text/words.ts';
import { makeLog } from '../log.ts';
import { recordAtMachine } from '../security/at-machine.ts';
import { openEmbeddedStore } from '../stores/embedded.ts';
import { openMongoStore } from '../stores/mongo.ts';
import { terminalLanguage } from '../text.ts';

const language = terminalLanguage(process.env);
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('npm run backup -- FOLDER');
  process.exit(2);
}
const config = readConfig(process.env, []);
const dataDir = resolve(config.dataDir);
const store = config.mongoUrl ? undefined : await openEmbeddedStore(join(dataDir, 'store'));
try {
  await backUp(dataDir, folder, store, new Date().toISOString());
  const logged = store ?? (await openMongoStore(config.mongoUrl!));
  await recordAtMachine(logged.logs, makeLog(config.logLevel), 'backedUp', {});
  if (!store) await logged.close();
  console.log(say(config.mongoUrl ? w.backupKeysOnly : w.backupDone, language, { folder: resolve(folder) }));
} catch (error) {
  if (!(error instanceof BackupFault)) throw error;
  console.error(say(w[error.code], language, { folder: resolve(folder) }));
  process.exitCode = 2;
} finally {
  await store?.close();
}
