/**
 * SHA-256 by the platform: for files of many megabytes, where it is far faster than hashing in the language. Reducers hash
 * synchronously instead.
 */
export async function platformSha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}
