/** Whether a PDF is all there. A file cut off on its way often still opens, with pages missing: readers repair in silence. */

/** `cut`: part of it is surely missing. `none`: nothing says where it ends; whether it is whole its objects must show. */
export type Tail = 'whole' | 'cut' | 'none';

const END = Buffer.from('%%EOF');
/** Between `startxref` and `%%EOF` stand a number and line ends. */
const REACH = 64;

/**
 * A whole file ends with startxref and %%EOF (ISO 32000 7.5.5); what follows is padding or a mailer's junk, unless objects
 * stand there: then an update was cut off, and readers would show the version before it. A linearised file states its length.
 */
export function tailOf(bytes: Buffer): Tail {
  const linearized = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(bytes.subarray(0, 2048).toString('latin1'));
  if (linearized && Number(linearized[1]) > bytes.length) return 'cut';
  for (let at = bytes.lastIndexOf(END); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(END, at - 1)) {
    if (!/startxref\s+\d+\s+$/.test(bytes.subarray(Math.max(0, at - REACH), at).toString('latin1'))) continue;
    return /(?:^|\s)\d{1,10}\s+\d{1,5}\s+obj\b/.test(bytes.subarray(at + END.length).toString('latin1')) ? 'cut' : 'whole';
  }
  return 'none';
}
