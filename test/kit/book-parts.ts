/** What stands in a file for Excel, part by part. */
import * as xlsx from '@e965/xlsx';

interface Parts {
  readonly read: (bytes: Uint8Array, how: { readonly type: 'array' }) => object;
  readonly find: (file: object, path: string) => { readonly content: ArrayLike<number> } | null;
}

export function partOf(book: Uint8Array, path: string): Buffer | undefined {
  const { CFB } = xlsx as unknown as { readonly CFB: Parts };
  const found = CFB.find(CFB.read(new Uint8Array(book), { type: 'array' }), path);
  return found ? Buffer.from(found.content) : undefined;
}
