/** The two lists of a bundle's files: the ASiC manifest that the seal signs, and the sums that `sha256sum -c` reads. */
import { fromBase64, fromHex, toBase64, toHex } from '../base/bytes.ts';
import { FILES } from './layout.ts';

const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

export interface Listed {
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** The manifest over the files given, in their order, a file at a time. Names need no escaping (`isSafeName`). */
export function* manifestRows(files: Iterable<Listed>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">' +
    `<asic:SigReference URI="${FILES.signature}" MimeType="application/pkcs7-signature"/>`;
  for (const { name, sha256 } of files) {
    yield `<asic:DataObjectReference URI="${name}"><ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue>${toBase64(fromHex(sha256))}</ds:DigestValue></asic:DataObjectReference>`;
  }
  yield '</asic:ASiCManifest>';
}

const OPENING = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<(?:(\w+):)?ASiCManifest((?:\s+xmlns(?::\w+)?="[^"<>&]*")+)\s*>\s*/;
const REFERENCE = /^<(?:\w+:)?SigReference\s+URI="([^"<>&]+)"(?:\s+MimeType="[^"<>&]*")?\s*(?:\/>|>\s*<\/(?:\w+:)?SigReference>)\s*/;
const ROW =
  /<(?:\w+:)?DataObjectReference\s+URI="([^"<>&]+)"(?:\s+MimeType="[^"<>&]*")?\s*>\s*<(?:\w+:)?DigestMethod\s+Algorithm="([^"<>&]+)"\s*(?:\/>|>\s*<\/(?:\w+:)?DigestMethod>)\s*<(?:\w+:)?DigestValue>([A-Za-z0-9+/=]+)<\/(?:\w+:)?DigestValue>\s*<\/(?:\w+:)?DataObjectReference>\s*/y;

/** Reads a manifest; throws `TypeError` at anything but the elements above: no entities, no comments, nothing nested elsewhere. */
export function readManifest(xml: string): { readonly signature: string; readonly files: readonly Listed[] } {
  const opening = OPENING.exec(xml);
  if (!opening) throw new TypeError('not an ASiC manifest');
  let at = opening[0].length;
  const reference = REFERENCE.exec(xml.slice(at, at + 1000));
  if (!reference) throw new TypeError('no reference to a signature');
  at += reference[0].length;
  const files: Listed[] = [];
  for (;;) {
    ROW.lastIndex = at;
    const row = ROW.exec(xml);
    if (!row) break;
    if (row[2] !== SHA256) throw new TypeError(`${row[1]}: another digest than SHA-256`);
    const digest = fromBase64(row[3]!);
    if (digest.length !== 32) throw new TypeError(`${row[1]}: digest`);
    files.push({ name: row[1]!, sha256: toHex(digest) });
    at = ROW.lastIndex;
  }
  if (!/^<\/(?:\w+:)?ASiCManifest>\s*$/.test(xml.slice(at))) throw new TypeError(`unknown text at ${at}`);
  return { signature: reference[1]!, files };
}

/** As `sha256sum` prints it. */
export const sumsRow = ({ name, sha256 }: Listed): string => `${sha256}  ${name}\n`;

/** Throws `TypeError` at a line that is not one. */
export function readSums(text: string): Listed[] {
  if (!text.endsWith('\n')) throw new TypeError('the last line is cut');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const match = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line);
      if (!match) throw new TypeError(`not a line of sums: ${line.slice(0, 100)}`);
      return { sha256: match[1]!, name: match[2]! };
    });
}
