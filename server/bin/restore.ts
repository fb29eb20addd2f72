/** `npm run restore -- [--plain] FOLDER`: puts a backup in the place of DATA_DIR; what stood there is kept beside it. */
import { join, resolve } from 'node:path';
import { startText as w } from '../../shared/text/start.ts';
import { say } from '../../shared/text/words.ts';
import type { OpensWith } from '../backup-cipher.ts';
import { BackupFault, restore } from '../backup.ts';
import { passphraseFrom, readConfig, WrongSetting } from '../config.ts';
import { readKeptPassphrase } from '../identity/vault.ts';
import { makePrivate } from '../private-files.ts';
import { terminalLanguage } from '../text.ts';
import { askPassphrase } from './ask-passphrase.ts';

/** How often somebody may mistype it. */
const MOST_ASKED = 3;

const language = terminalLanguage(process.env);
const fail = (text: string): never => {
  console.error(text);
  process.exit(2);
};

const words = process.argv.slice(2);
const isFlag = (word: string): boolean => word.startsWith('--');
const [folder, ...more] = words.filter((word) => !isFlag(word));
if (!folder || more.length > 0 || words.some((word) => isFlag(word) && word !== '--plain')) fail('npm run restore -- [--plain] FOLDER');
try {
  const config = readConfig(process.env, []);
  const dataDir = resolve(config.dataDir);
  makePrivate();
  const [ofBackups, ofKeys] = [await passphraseFrom(config.backupPassphrase), await passphraseFrom(config.keyPassphrase)];
  const known = [ofBackups, ofKeys, await readKeptPassphrase(join(dataDir, 'keys'))].filter((one) => one !== undefined);
  const passphrase = async (opensWith: OpensWith, attempt: number): Promise<string | undefined> => {
    if (attempt < known.length) return known[attempt];
    const asked = attempt - known.length;
    if (!process.stdin.isTTY || asked >= MOST_ASKED) return undefined;
    if (asked > 0) console.error(say(w['passphrase-wrong'], language));
    return askPassphrase(say(opensWith === 'own' ? w.askOwn : w.askKeys, language));
  };
  const { aside, plain } = await restore(folder!, dataDir, new Date().toISOString(), passphrase, words.includes('--plain'));
  console.log(say(w.restoreDone, language, { folder: dataDir }));
  if (aside !== undefined) console.log(say(w.restoreAside, language, { folder: aside }));
  if (plain) console.log(say(w.restorePlain, language));
} catch (error) {
  if (error instanceof WrongSetting) fail(say(w.wrongSetting, language, { what: error.message }));
  if (!(error instanceof BackupFault)) throw error;
  fail(say(w[error.code], language, { folder: resolve(folder!), file: error.file ?? '' }));
}
