/** What is said of a folder that this program cannot use. */
import { startText as w } from '../../shared/text/start.ts';
import { say, type Language } from '../../shared/text/words.ts';

/** A folder of another account or a read-only one, a full disk, a file where a folder is wanted. */
const NO_ACCESS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

/** Words for an error of the file system that whoever stands at the machine can put right; undefined for every other error. */
export function noAccess(error: unknown, language: Language): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return path !== undefined && NO_ACCESS.has(code) ? say(w.noAccess, language, { path, code }) : undefined;
}
