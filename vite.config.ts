/** Builds what tablets and desks load: root `client/`, out to `dist/client`, served by the server as plain files. */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { theme } from './client/ui/theme.ts';

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

/** The kit's variables under our theme as a file of CSS: the page's policy allows no style made by a script. */
function themeCss(): Plugin {
  return {
    name: 'ecabinet-theme-css',
    resolveId: (id) => (id === THEME_CSS ? `\0${THEME_CSS}` : undefined),
    load: (id) =>
      id === `\0${THEME_CSS}` ? convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root') : undefined,
  };
}

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
    modulePreload: { polyfill: false },
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
    themeCss(),
    pdfAssets(),
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
        globIgnores: ['secretariat', 'setup', 'members', 'import', 'enrolment', 'administration', 'meeting-desk', 'minutes-desk', 'official-file.worker', 'workbook'].map((one) => `assets/${one}-*`),
        maximumFileSizeToCacheInBytes: 6_000_000,
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
  ],
});
