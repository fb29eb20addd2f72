/** The colours of notes, the same on screen and in what is taken out: red, green and blue from 0 to 255. */
import type { HighlightColour, InkColour } from '../../../shared/papers/note.ts';

type Rgb = readonly [number, number, number];

export const INK: Readonly<Record<InkColour, Rgb>> = { black: [29, 26, 23], blue: [27, 79, 143], red: [176, 28, 28], green: [31, 106, 63] };
export const LIGHT: Readonly<Record<HighlightColour, Rgb>> = { yellow: [255, 224, 92], green: [158, 229, 168], pink: [255, 176, 204] };

export const css = ([r, g, b]: Rgb): string => `rgb(${r} ${g} ${b})`;
export const hex = (rgb: Rgb): string => `#${rgb.map((one) => one.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
/** From 0 to 1, as PDF has them. */
export const unit = (rgb: Rgb): readonly number[] => rgb.map((one) => Math.round((one / 255) * 1000) / 1000);
