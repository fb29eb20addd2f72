/** The parts of the reader, in the order of their buttons. */
import { changes } from './changes/changes.tsx';
import { outline } from './outline.tsx';
import { pointer } from './pointer/pointer.tsx';
import { signatures } from './signatures/signatures.tsx';
import type { ReaderPart } from './part.ts';
import { thumbnails } from './thumbnails.tsx';

export const parts: readonly ReaderPart[] = [outline, thumbnails, changes, signatures, pointer];
