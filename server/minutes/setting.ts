/** What the words of a paper of the state are put on: sheets of A4 (paper.ts), or a file that Word edits (word-paper.ts). Lengths in points. */
import type { Style, Text } from './typeset.ts';

export const MM = 72 / 25.4;
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { top: 22 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM } as const;
export const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** First line of a paragraph: 1 cm. */
export const INDENT = 10 * MM;

export const BODY: Style = { size: 14, face: 'regular', align: 'justify', indent: 0, leading: 1.22 };

export interface ParagraphStyle extends Partial<Style> {
  /** Space above; none at the top of a page. */
  readonly before?: number;
  /** Indent of the whole paragraph. */
  readonly inset?: number;
  /** Structure type (ISO 32000-1, 14.8.4): P unless told. */
  readonly tag?: 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'LI';
}

/** Something that is put on the paper; `height` as if it stood alone. */
export interface Block {
  readonly height: number;
  /** Height that must fit below whatever it is kept with: its first lines. */
  readonly least: number;
  readonly draw: () => void;
}

export interface Column {
  readonly head: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableSpec {
  readonly columns: readonly Column[];
  readonly rows: ReadonlyArray<readonly Text[]>;
  /** 12 unless told. */
  readonly size?: number;
  /** From the left margin; the whole width unless told. */
  readonly x?: number;
  readonly width?: number;
}

export interface Setting {
  paragraph(text: Text, style?: ParagraphStyle): Block;
  table(spec: TableSpec): Block;
  gap(height: number): Block;
  add(...blocks: readonly Block[]): void;
  /** Kept on one page. */
  together(...blocks: readonly Block[]): void;
  /** A heading, and the beginning of what follows it. */
  headed(heading: Block, ...blocks: readonly Block[]): void;
  /** Begins an annex on a page of its own, numbered from 1 again. `title` e.g. "Phụ lục I". */
  beginAnnex(title: string): void;
}
