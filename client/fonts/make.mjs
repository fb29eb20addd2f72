/**
 * Makes the two files beside it: Be Vietnam Pro with the letters of Vietnamese and Western languages alone, without the hints
 * of old screens: 16 kB each instead of 135. Run by hand when the font has a new version: `node client/fonts/make.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subset from 'subset-font';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const between = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)).join('');
const LETTERS = [
  between(0x20, 0x7e), between(0xa0, 0xff), 'ĂăĐđĨĩŨũƠơƯư', between(0x1ea0, 0x1ef9),
  // Tones that stand by themselves, as some keyboards write them.
  '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323',
  '₫–—‘’“”„…•′″‹›€™−←→↑↓≤≥×',
].join('');

for (const [weight, file] of [[400, '400Regular/BeVietnamPro_400Regular.ttf'], [600, '600SemiBold/BeVietnamPro_600SemiBold.ttf']]) {
  const keepFeatures = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'tnum', 'lnum'];
  const made = await subset(readFileSync(join(folder, file)), LETTERS, { targetFormat: 'woff2', noHinting: true, keepFeatures });
  writeFileSync(join(import.meta.dirname, `be-vietnam-pro-${weight}.woff2`), made);
  console.log(`${weight}: ${made.length} bytes`);
}
