/** The parts of the reader, in the order of their buttons. */
import { notes } from './notes/notes.tsx';
import { outline } from './outline.tsx';
import { signatures } from './signatures/signatures.tsx';
import type { ReaderPart } from './part.ts';
import { thumbnails } from './thumbnails.tsx';

export const parts: readonly ReaderPart[] = [outline, thumbnails, notes, signatures];
