/**
 * What a process of our own is told of its surroundings: the names that Node needs to start, and none of the server's settings,
 * which may hold secrets.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
