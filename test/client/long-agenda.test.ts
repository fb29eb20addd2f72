/** Sixty items before a secretary: what is drawn anew with every act puts no names in order that nobody has asked for. */
import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recusalWords } from '../../shared/text/recusals.ts';
import { DESKTOP, vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, ITEM, itemOf, lan, secretary } from '../kit/people.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { open, openHouse, plain, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

it('the names of a dialog are put in order when it is opened, and not for each item with every act', async () => {
  const items = Array.from({ length: 59 }, (_, n) => secretary.addsItem(`Nội dung thứ ${n + 2}`));
  const begun: Step = [fullHouse, items, chair.goesTo(ITEM)];
  const asks = lan.does('askToSpeak', (made: World) => ({ item: itemOf(made, ITEM), kind: 'contribution', topic: '' }));
  const page = await open(house, {
    size: DESKTOP,
    followed: seenIn(world(begun)),
    who: secretary,
    staged: { canSign: false },
    before: (one) =>
      one.addInitScript(() => {
        const compare = Object.getOwnPropertyDescriptor(Intl.Collator.prototype, 'compare')!;
        Object.assign(window, { compared: 0 });
        Object.defineProperty(Intl.Collator.prototype, 'compare', {
          get(this: Intl.Collator) {
            (window as unknown as { compared: number }).compared++;
            return compare.get!.call(this) as unknown;
          },
        });
      }),
  });
  const compared = () => page.evaluate(() => (window as unknown as { compared: number }).compared);
  const offers = page.getByRole('button', { name: vi(recusalWords.declare), exact: true });
  await expect.poll(() => offers.count()).toBeGreaterThan(59);
  await settled(page);
  const before = await compared();
  await page.evaluate(`window.stage.set({ followed: ${JSON.stringify(plain(seenIn(world(begun, asks))))} })`);
  await page.getByText(lan.name).first().waitFor();
  await settled(page);
  expect(await compared()).toBe(before);
  await offers.first().click();
  await page.getByRole('dialog').waitFor();
  await expect.poll(compared).toBeGreaterThan(before);
  await page.context().close();
});
