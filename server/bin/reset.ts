/** `npm run reset -- LOGIN`: a one-time password for somebody who has lost theirs, while the server runs or not. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRefusal } from '../../shared/base/refusal.ts';
import { startText as w } from '../../shared/text/start.ts';
import { say } from '../../shared/text/words.ts';
import { passphraseFrom, readConfig, WrongSetting } from '../config.ts';
import { dataKeyAtMachine } from '../identity/data-key.ts';
import { makeLog } from '../log.ts';
import { makePrivate } from '../private-files.ts';
import { resetPassword } from '../reset.ts';
import { openEmbeddedStore } from '../stores/embedded.ts';
import { openMongoStore } from '../stores/mongo.ts';
import { terminalLanguage, wordsOf } from '../text.ts';

const language = terminalLanguage(process.env);
const fail = (text: string): never => {
  console.error(text);
  process.exit(2);
};

const [login, ...more] = process.argv.slice(2);
const isLost = more[0] === '--second-factor';
if (!login || more.length > (isLost ? 1 : 0)) fail('npm run reset -- LOGIN [--second-factor]');
try {
  const config = readConfig(process.env, []);
  const folder = join(resolve(config.dataDir), 'store');
  // Opening makes what is not there: a wrong DATA_DIR would become an empty installation.
  if (config.mongoUrl === undefined && !existsSync(folder)) fail(say(w.resetNothing, language, { folder }));
  makePrivate();
  const store = config.mongoUrl === undefined ? await openEmbeddedStore(folder) : await openMongoStore(config.mongoUrl);
  const dataKey = await dataKeyAtMachine(resolve(config.dataDir), store.records, await passphraseFrom(config.keyPassphrase));
  const done = await resetPassword(store, makeLog(config.logLevel), login!, isLost, dataKey).finally(() => store.close());
  if (isRefusal(done)) fail(wordsOf(done, language));
  else console.log(say(w.resetDone, language, { name: done.member.name, login: done.member.login ?? '', password: done.password }));
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  fail(say(w.wrongSetting, language, { what: error.message }));
}
