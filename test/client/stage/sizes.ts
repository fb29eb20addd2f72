/** What screens are tried on. */
import type { BrowserContextOptions } from 'playwright-core';

type Sizes = Readonly<Record<string, BrowserContextOptions>>;

/** What delegates hold. */
export const HANDHELD: Sizes = {
  tablet: { viewport: { width: 1180, height: 820 }, hasTouch: true },
  telephone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

export const SIZES: Sizes = { ...HANDHELD, desk: { viewport: { width: 1440, height: 900 } } };
