/** What was chosen as a key file, as bytes: authorities also send it as base64, or as PEM, by e-mail and in text files. */
import { fromBase64 } from '../../shared/base/bytes.ts';

/** One block of PEM; a bare base64 text and a file of bytes are blocks without a label. */
export interface Block {
  readonly label: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MOST_BLOCKS = 20;
const PEM = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;

function decoded(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64(base64.replace(/\s+/g, ''));
  } catch {
    return undefined;
  }
}

/** Never empty: bytes that are no text of one of these kinds come back as they are. */
export function blocksOf(file: Uint8Array): Block[] {
  const asItIs: Block = { label: '', bytes: Uint8Array.from(file) };
  // DER begins with this; no base64 of it does, nor PEM.
  if (file[0] === 0x30 && file[1] !== undefined && file[1] >= 0x80) return [asItIs];
  const text = new TextDecoder(file[0] === 0xff && file[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(file);
  const blocks = [...text.matchAll(PEM)].slice(0, MOST_BLOCKS).flatMap(([, label = '', base64 = '']) => {
    const bytes = decoded(base64);
    return bytes ? [{ label, bytes }] : [];
  });
  if (blocks.length > 0) return blocks;
  const bytes = /^[A-Za-z0-9+/=\s]+$/.test(text) ? decoded(text) : undefined;
  return bytes ? [{ label: '', bytes }] : [asItIs];
}
