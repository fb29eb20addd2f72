/** What stands in the reader beside the pages: all that a part may say. The list stands in `parts.ts`. */
import { createContext, use, type ComponentType, type ReactNode } from 'react';
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Words } from '../../shared/text/words.ts';
import type { Box } from './layout.ts';
import type { TextOnPage } from './text-places.ts';
import type { Watch } from './watch.ts';

/** The paper that is open. */
export interface OpenedPaper {
  readonly doc: PDFDocumentProxy;
  /** Whoever asks the document for something lasting says so here: a hostile file may keep it busy for ever. */
  readonly watch: Watch;
  /** A paper of a meeting; undefined for a PDF that stands alone. */
  readonly of?: { readonly meeting: string; readonly sha256: string; /** Its id in the meeting's log. */ readonly paper?: string };
  readonly title: string;
  /** What stands across every page of an internal paper: who opened it, and when. */
  readonly mark?: string;
  /** The page being read, from 0. */
  readonly current: number;
  /** The number printed on each page, where the file says one. */
  readonly labels: readonly string[] | undefined;
  /** To a page, from 0, and as a fraction of its height how far down. A panel that lies over the pages closes. */
  readonly goTo: (page: number, y?: number) => void;
  /** The part whose panel is open at the side. */
  readonly side?: string;
  readonly openSide: (part: string | undefined) => void;
}

const Opened = createContext<OpenedPaper | undefined>(undefined);
export const PaperOpened = Opened.Provider;

/** The paper around this component. */
export function useOpened(): OpenedPaper {
  const opened = use(Opened);
  if (!opened) throw new Error('not inside an open paper');
  return opened;
}

/** Over one page that is on screen; stands in the page's own box, above its text. */
export interface PageLayerProps {
  /** From 0. */
  readonly at: number;
  readonly page: PDFPageProxy;
  /** The page as it is shown, turned by its reader or not, at one CSS pixel per point: from the page's own points and back. */
  readonly viewport: PageViewport;
  readonly box: Box;
  /** Undefined until it is laid out, and on a page without any. */
  readonly text?: TextOnPage;
}

export interface ReaderPart {
  readonly name: string;
  /** A panel at the side, opened by a button of its name. */
  readonly side?: {
    readonly title: Words;
    readonly Icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>;
    /** A hook: whether this paper has anything for it. */
    readonly useShown?: () => boolean;
    readonly Show: ComponentType;
  };
  /** A button among the reader's own. */
  readonly Tool?: ComponentType;
  /** Between the tools and the pages. */
  readonly Bar?: ComponentType;
  readonly Layer?: ComponentType<PageLayerProps>;
  /** Around all of it: what its panel, its bar and its layers share. */
  readonly Around?: ComponentType<{ readonly children: ReactNode }>;
}
