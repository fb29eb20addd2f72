/** What a browser without cache fetches before a ballot, and in which files. */
import type { Plugin } from 'vite';

/**
 * All that a ballot needs in a few files, none much larger than the others, asked for at once, each over a connection of its own: one alone stands still
 * whenever the line loses a packet. Each builds upon those before it. What several screens share is not put together beside them: a
 * ballot that needed one word of it waited for 30 kB of others'.
 */
export const FIRST_FILES = [
  { name: 'first', test: /\/client\/(first|within|link\/(first-answers|hall-screen|memory))\.ts$/, priority: 4 },
  { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
  // Styles stay one file, with the app's own.
  { name: 'kit', test: /\/node_modules\/(@mantine|@tabler)\/.*(?<!\.css)$/, priority: 2, includeDependenciesRecursively: false },
  { name: 'libraries', test: /\/node_modules\/.*(?<!\.css)$/, priority: 2, includeDependenciesRecursively: false },
  { name: 'rules', test: /\/shared\/|\/client\/ui\/spoken\.ts$/, priority: 1 },
  { name: 'app', test: /./, priority: 0 },
].map((one) => ({ tags: ['$initial' as const], ...one }));

const FIRST_SCRIPT = /\/client\/first\.ts$/;

/** Asks before all else has come, so it stands before all else, and waits for no style. */
export function firstScript(): Plugin {
  return {
    name: 'ecabinet-first-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const script = Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.moduleIds.some((id) => FIRST_SCRIPT.test(id)));
        if (!script) throw new Error('no first script');
        const tag = `<script type="module" async fetchpriority="high" crossorigin src="/${script.fileName}"></script>`;
        const page = html.replace(/^ *<script /m, `    ${tag}\n$&`);
        // What stands there as a script is asked for without being told of in advance.
        return page.replace(/^ *<link rel="modulepreload".* href="(.*)">\n/gm, (link, path: string) =>
          page.includes(` src="${path}"`) ? '' : link,
        );
      },
    },
  };
}
