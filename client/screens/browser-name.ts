/** What a browser says of itself, in words that its owner knows it by. */
const BROWSERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** e.g. "Chrome · Windows"; empty for what is not known. */
export const browserName = (userAgent: string): string =>
  [BROWSERS, SYSTEMS].flatMap((all) => all.find(([like]) => like.test(userAgent))?.[1] ?? []).join(' · ');
