/** Builds what tablets and desks load: root `client/`, out to `dist/client`, served by the server as plain files. */
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { COLOURS, theme } from './client/ui/theme.ts';
import { decisions } from './vite.decisions.ts';
import { FIRST_FILES, firstScript } from './vite.first-files.ts';
import { hashes } from './vite.hashes.ts';
import { smallerLibraries } from './vite.smaller.ts';
import { wordsByLanguage } from './vite.words.ts';

const here = import.meta.dirname;
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What pdf.js fetches by name while it draws: character maps, the 14 standard fonts, decoders, colour profiles. */
const PDF_FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
const TYPES: Readonly<Record<string, string>> = { '.wasm': 'application/wasm', '.js': 'text/javascript' };

/** Serves pdf.js's folders under `/pdf/` while developing, and copies them there when building. */
function pdfAssets(): Plugin {
  return {
    name: 'ecabinet-pdf-assets',
    configureServer(server) {
      server.middlewares.use('/pdf', (req, res, next) => {
        const path = normalize(decodeURIComponent((req.url ?? '').split('?')[0]!)).replace(/^[/\\]+/, '');
        const file = join(pdfjs, path);
        if (!PDF_FOLDERS.includes(path.split('/')[0]!) || !existsSync(file)) return next();
        res.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(res);
      });
    },
    generateBundle() {
      for (const folder of PDF_FOLDERS)
        for (const name of readdirSync(join(pdfjs, folder)))
          this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(join(pdfjs, folder, name)) });
    },
  };
}

const THEME_CSS = 'virtual:theme.css';
const KIT_VARIABLES = /MantineCssVariables\/MantineCssVariables\.mjs$/;

/** What the theme says of the kit's colours that no screen has: shades, and what is made of them. */
function withoutOtherColours(css: string): string {
  const others = Object.keys(DEFAULT_THEME.colors).filter((one) => !COLOURS.includes(one));
  return css.replace(new RegExp(`--mantine-color-(?:${others.join('|')})-[\\w-]+: [^;]+;`, 'g'), '');
}

/**
 * The kit's variables under our theme as a file of CSS: the page's policy allows no style made by a script. What would make them
 * there is left out.
 */
function themeCss(): Plugin {
  let building = true;
  return {
    name: 'ecabinet-theme-css',
    configResolved: ({ command }) => void (building = command === 'build'),
    resolveId: (id) => (id === THEME_CSS ? `\0${THEME_CSS}` : undefined),
    load: (id) =>
      id === `\0${THEME_CSS}`
        ? withoutOtherColours(convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root'))
        : undefined,
    transform: (_code, id) =>
      building && KIT_VARIABLES.test(id) ? { code: 'export const MantineCssVariables = () => null;\n', map: null } : undefined,
  };
}

const KIT_CSS = 'virtual:kit.css';
/** Styles that those of other components build upon: with the first, and under theirs, wherever in the page the first stand. */
const FOUNDATIONS = ['UnstyledButton', 'Input', 'InlineInput', 'CloseButton'];
const FOUNDATION_CSS = new RegExp(`/@mantine/core/styles/(?:${FOUNDATIONS.join('|')})\\.layer\\.css$`);
const UNDER_ALL = 'mantine.foundations';
const FIRST = /\/client\/main\.tsx$/;
const KIT_PIECE = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/;

/**
 * The kit's styles, each beside the component that it is for, so that a chunk carries those of its own components alone. In a
 * layer: whatever a screen's own style says wins, in whatever order the chunks arrive.
 */
function kitCss(): Plugin {
  let building = true;
  return {
    name: 'ecabinet-kit-css',
    configResolved: ({ command }) => void (building = command === 'build'),
    resolveId: (id) => (id === KIT_CSS ? `\0${KIT_CSS}` : undefined),
    load: (id) => {
      if (id !== `\0${KIT_CSS}`) return undefined;
      // The server for development bundles the kit before any plugin sees it.
      return (building ? ['styles/baseline.css', 'styles/global.css'] : ['styles.css'])
        .map((one) => `@import '@mantine/core/${one}' layer(${building ? UNDER_ALL : 'mantine'});`)
        .join('\n');
    },
    transform(code, id) {
      if (building && FIRST.test(id)) {
        const styles = FOUNDATIONS.map((one) => `import '@mantine/core/styles/${one}.layer.css';`).join('\n');
        return { code: code.replace(/import ['"]virtual:kit\.css['"];?/, (first) => `${first}\n${styles}\n`), map: null };
      }
      if (building && FOUNDATION_CSS.test(id)) return { code: code.replace(/@layer mantine\b/, `@layer ${UNDER_ALL}`), map: null };
      const [, name] = KIT_PIECE.exec(id) ?? [];
      if (!name) return undefined;
      return { code: `${code}\nimport '@mantine/core/styles/${name}.layer.css';\n`, map: null, moduleSideEffects: false };
    },
  };
}

/** Styles after what the page shows at once: that is seen before they have come. Scripts wait for them wherever they stand. */
function stylesLast(): Plugin {
  return {
    name: 'ecabinet-styles-last',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(/^ *<link rel="stylesheet".*>\n/gm) ?? [];
        return styles.reduce((page, one) => page.replace(one, ''), html).replace('  </body>', `${styles.join('')}  </body>`);
      },
    },
  };
}

const brotli = promisify(brotliCompress);

/**
 * Beside every file of text its brotli, which the server sends to whoever takes it: a fifth smaller than what it could make in passing.
 * That takes longer than the build itself: not for tests (`--mode test`), which want the files there and not small.
 */
function compressed(): Plugin {
  let folder = '';
  let isTest = false;
  return {
    name: 'ecabinet-compressed',
    apply: 'build',
    configResolved({ build, mode }) {
      folder = build.outDir;
      isTest = mode === 'test';
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
          /\.(js|mjs|css|html|svg|wasm|webmanifest|bcmap|ttf|icc)$/.test(one),
        );
        await Promise.all(
          files.map(async (one) => {
            const bytes = readFileSync(join(folder, one));
            if (bytes.length < 1_000) return;
            const small = await brotli(bytes, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: isTest ? 4 : bytes.length > 1_000_000 ? 9 : 11,
                [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
              },
            });
            if (small.length < bytes.length * 0.95) writeFileSync(join(folder, `${one}.br`), small);
          }),
        );
      },
    },
  };
}

const hashed = hashes();

export default defineConfig({
  root: resolve(here, 'client'),
  publicDir: resolve(here, 'client/public'),
  build: {
    outDir: resolve(here, 'dist/client'),
    emptyOutDir: true,
    target: ['es2022', 'safari16.4', 'chrome108', 'firefox115'],
    sourcemap: false,
    // A `data:` script or style would break the policy; only small pictures could be inlined, and none are.
    assetsInlineLimit: 0,
    // Fifty files of words, hardly ever asked for: their names alone would be half a kilobyte of the first screen.
    modulePreload: { polyfill: false, resolveDependencies: (file, needs) => (/\/refusals-of-desks-/.test(file) ? [] : needs) },
    rolldownOptions: { output: { codeSplitting: { groups: FIRST_FILES } } },
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': { target: 'http://localhost:8080', xfwd: true },
      '/socket.io': { target: 'http://localhost:8080', ws: true, xfwd: true },
    },
  },
  plugins: [
    react(),
    wordsByLanguage(),
    decisions(),
    smallerLibraries(),
    themeCss(),
    kitCss(),
    stylesLast(),
    firstScript(),
    pdfAssets(),
    hashed.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      injectRegister: null,
      registerType: 'prompt',
      injectManifest: {
        // The pdf worker and the decoders too: papers must open with the network gone. Maps and fonts of pdf.js are kept when first used.
        globPatterns: ['**/*.{js,mjs,css,html,woff2,svg,png}', 'pdf/wasm/*.wasm'],
        // The desks' screens: no delegate's tablet needs them, and a desk is online.
        globIgnores: [
          'secretariat',
          'setup',
          'import',
          'enrolment',
          'administration',
          'meeting-desk',
          'minutes-desk',
          'parts',
          'uploads',
          'official-file.worker',
          'workbook',
        ]
          .map((one) => `assets/${one}-*`)
          .concat('pdf/wasm/*nowasm*'),
        maximumFileSizeToCacheInBytes: 6_000_000,
        manifestTransforms: [hashed.transform],
      },
      manifest: {
        name: 'Kỳ họp không giấy',
        short_name: 'Kỳ họp',
        description: 'Phòng họp không giấy của Hội đồng nhân dân',
        lang: 'vi',
        id: '/',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#fbf8f3',
        theme_color: '#fbf8f3',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
    compressed(),
  ],
});
