/** base64url by the platform: what `shared/base/bytes` does everywhere, several times as fast. Same results. */

const viewOf = (bytes: Uint8Array): Buffer =>
  bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const writeBase64url = (bytes: Uint8Array): string => viewOf(bytes).toString('base64url');

/** Throws on padding, on foreign characters and on spellings that another text would also decode to. */
export function readBase64url(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  // The platform passes over what it cannot read.
  if (bytes.toString('base64url') !== text) throw new Error('not base64url');
  return bytes;
}
