/** What is in the hand: the tool, its colour and width; and whether a pen was ever seen on this device. */
import { createStore } from 'zustand/vanilla';
import { INK_COLOURS, MARKS, type InkColour, type Mark } from '../../../shared/papers/note.ts';
import { recall, remember } from '../../link/memory.ts';
import { WIDTHS } from './stroke.ts';

export type Tool = 'pen' | 'eraser' | 'text' | Mark;

export interface Pen {
  /** Undefined: the paper is read, not written on. */
  readonly tool: Tool | undefined;
  readonly colour: InkColour;
  /** In points. */
  readonly width: number;
  /** From then on a finger moves the paper, and a palm does nothing. */
  readonly seen: boolean;
}

const NAME = 'pen';

function kept(): Omit<Pen, 'tool'> {
  const found = (recall(NAME) ?? {}) as Partial<Record<keyof Pen, unknown>>;
  return {
    colour: INK_COLOURS.find((one) => one === found.colour) ?? 'blue',
    width: WIDTHS.find((one) => one === found.width) ?? WIDTHS[1],
    seen: found.seen === true,
  };
}

export const pen = createStore<Pen>(() => ({ tool: undefined, ...kept() }));
pen.subscribe(({ colour, width, seen }) => remember(NAME, { colour, width, seen }));

export const isMark = (tool: Tool | undefined): tool is Mark => MARKS.some((one) => one === tool);
export const draws = (tool: Tool | undefined): tool is 'pen' | 'eraser' => tool === 'pen' || tool === 'eraser';
