/** How well something is read on a picture of the screen. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';

type Colour = readonly [red: number, green: number, blue: number];

/** WCAG's relative luminance, of 0 to 255 each. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export interface Seen {
  /** The colour that most of it has. */
  readonly ground: Colour;
  /** Of that and the colour farthest from it: the letters'. */
  readonly contrast: number;
}

/** What a part of the window shows, in CSS pixels. */
export async function seenAt(page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<Seen> {
  const image = await loadImage(await page.screenshot({ clip }));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const name = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
    colours.set(name, (colours.get(name) ?? 0) + 1);
  }
  const all = [...colours].sort((a, b) => b[1] - a[1]).map(([name]) => name.split(' ').map(Number) as unknown as Colour);
  const ground = all[0]!;
  return { ground, contrast: Math.max(...all.map((one) => contrast(one, ground))) };
}
