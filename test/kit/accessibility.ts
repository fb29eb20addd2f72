/** What is gravely wrong with a page for somebody who cannot see it, hear it or point at it, as axe finds it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe as it is inside: what breaks a rule is as grave as the rule itself says. */
interface Inside {
  readonly _audit: { readonly rules: ReadonlyArray<{ readonly id: string; readonly impact: string }> };
}

/**
 * Serious and critical faults of all that the page shows now, one text each: the rule, and the first three places with what is
 * wrong there. In the page itself, given to it once: the usual way opens a further page for each look and reads axe three times.
 */
export async function graveFaults(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('a frame within the page is not looked into');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const here = (window as unknown as { axe: typeof axe & Inside }).axe;
    // What would be left out below is not looked for.
    const slight = here._audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate');
    const rules = Object.fromEntries(slight.map(({ id }) => [id, { enabled: false }]));
    const { violations } = await here.run(document, { resultTypes: ['violations'], rules });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => {
        const places = nodes.slice(0, 3).map((one) => `${one.target.join(' ')} ${one.html.slice(0, 160)} ${one.any[0]?.message ?? ''}`);
        return `${id}: ${places.join(' | ')}`;
      });
  });
}
