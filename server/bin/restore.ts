/** `npm run restore -- FOLDER`: puts a backup in the place of DATA_DIR; what stood there is kept beside it. */
import { resolve } from 'node:path';
import { BackupFault, restore } from '../backup.ts';
import { readConfig } from '../config.ts';
import { startText as w } from '../../shared/text/start.ts';
import { say } from '../../shared/text/words.ts';
import { terminalLanguage } from '../text.ts';

const language = terminalLanguage(process.env);
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('npm run restore -- FOLDER');
  process.exit(2);
}
const dataDir = resolve(readConfig(process.env, []).dataDir);
try {
  const { aside } = await restore(folder, dataDir, new Date().toISOString());
  console.log(say(w.restoreDone, language, { folder: dataDir }));
  if (aside) console.log(say(w.restoreAside, language, { folder: aside }));
} catch (error) {
  if (!(error instanceof BackupFault)) throw error;
  console.error(say(w[error.code], language, { folder: resolve(folder) }));
  process.exitCode = 2;
}
