/** What this store takes as names and numbers; everything else is refused before it comes near a key or a path. */
const STREAM = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/;

function refuseUnless(fine: boolean, what: string): void {
  if (!fine) throw new TypeError(`not ${what}`);
}

export function checkStream(name: string): void {
  refuseUnless(typeof name === 'string' && name.length <= 200 && STREAM.test(name), 'a stream name');
}

export function checkStreamPrefix(prefix: string): void {
  refuseUnless(typeof prefix === 'string' && /^[A-Za-z0-9_/-]{0,200}$/.test(prefix), 'the beginning of a stream name');
}

export function checkRecord(collection: string, key: string): void {
  checkCollection(collection);
  refuseUnless(typeof key === 'string' && /^[A-Za-z0-9._:-]{1,200}$/.test(key), 'a key');
}

export function checkCollection(collection: string): void {
  refuseUnless(typeof collection === 'string' && /^[a-z]{1,64}$/.test(collection), 'a collection name');
}

export function checkKeyPrefix(prefix: string): void {
  refuseUnless(typeof prefix === 'string' && /^[A-Za-z0-9._:-]{0,200}$/.test(prefix), 'the beginning of a key');
}

export function checkSha256(name: string): void {
  refuseUnless(typeof name === 'string' && /^[0-9a-f]{64}$/.test(name), 'a SHA-256 in lower-case hex');
}

export function checkCount(value: number, what: string): void {
  refuseUnless(Number.isSafeInteger(value) && value >= 0, what);
}

export function checkLimit(value: number): void {
  refuseUnless(Number.isSafeInteger(value) && value > 0, 'a limit');
}
