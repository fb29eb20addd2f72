/** The parts of the reader, in the order of their buttons. */
import { changes } from './changes/changes.tsx';
import { notes } from './notes/notes.tsx';
import { outline } from './outline.tsx';
import { pointer } from './pointer/pointer.tsx';
import { search } from './search/search.tsx';
import { signatures } from './signatures/signatures.tsx';
import type { ReaderPart } from './part.ts';
import { thumbnails } from './thumbnails.tsx';

export const parts: readonly ReaderPart[] = [outline, thumbnails, search, notes, changes, signatures, pointer];
