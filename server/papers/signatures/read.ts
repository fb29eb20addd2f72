/** The signatures in a PDF: where each stands, what it covers, whether that is as it was signed. In the process that looks at papers. */
import type { PDFDict as Dict, PDFObject } from '@cantoo/pdf-lib';
import { timestamp } from '../../../shared/base/time.ts';
import type { Loaded } from '../objects.ts';
import { checkClock, checkSignature, UNREADABLE } from './cms.ts';
import type { SignatureFound } from './found.ts';
import { after } from './revisions.ts';
import { heldBy, statementsOn, type Held } from './revocations.ts';

/** A hostile file has as many as it likes. */
const MOST_FIELDS = 2_000;
const MOST_SIGNATURES = 30;

const NOTHING: Pick<Held, 'lists' | 'answers'> = { lists: [], answers: [] };

/** In the order in which they came into the file. Never throws for what is in it. */
export async function signaturesIn(loaded: Loaded, bytes: Uint8Array): Promise<SignatureFound[]> {
  const found: Array<{ readonly end: number; readonly signature: SignatureFound }> = [];
  const held = heldBy(loaded);
  for (const dict of signed(loaded).slice(0, MOST_SIGNATURES)) found.push(await one(loaded, bytes, dict, held));
  return found.sort((a, b) => a.end - b.end).map(({ signature }) => signature);
}

/** The signature dictionaries of the document's form, as its readers find them. */
function signed({ library: { PDFArray, PDFDict, PDFName }, document: { context, catalog } }: Loaded): Dict[] {
  const dictAt = (from: Dict, key: string): Dict | undefined => {
    const value = context.lookup(from.get(PDFName.of(key)));
    return value instanceof PDFDict ? value : undefined;
  };
  const fields = (from: Dict, key: string): PDFObject[] => {
    const value = context.lookup(from.get(PDFName.of(key)));
    return value instanceof PDFArray ? value.asArray() : [];
  };
  const form = dictAt(catalog, 'AcroForm');
  const dicts = new Set<Dict>();
  const seen = new Set<PDFObject>();
  const waiting = form ? fields(form, 'Fields') : [];
  for (let field = waiting.pop(); field && seen.size < MOST_FIELDS; field = waiting.pop()) {
    const dict = context.lookup(field);
    if (!(dict instanceof PDFDict) || seen.has(dict)) continue;
    seen.add(dict);
    const value = dictAt(dict, 'V');
    if (value?.has(PDFName.of('ByteRange'))) dicts.add(value);
    waiting.push(...fields(dict, 'Kids'));
  }
  return [...dicts];
}

async function one(loaded: Loaded, bytes: Uint8Array, dict: Dict, held: Held): Promise<{ end: number; signature: SignatureFound }> {
  const { PDFArray, PDFHexString, PDFName, PDFNumber, PDFString } = loaded.library;
  const { context } = loaded.document;
  const value = (key: string): PDFObject | undefined => context.lookup(dict.get(PDFName.of(key)));
  const [range, contents, filter, moment] = [value('ByteRange'), value('Contents'), value('SubFilter'), value('M')];
  const kind = filter === PDFName.of('ETSI.RFC3161') ? 'clock' : 'signer';
  const numbers = range instanceof PDFArray ? range.asArray().map((n) => (n instanceof PDFNumber ? n.asNumber() : NaN)) : [];
  const der = contents instanceof PDFHexString ? contents.asBytes() : undefined;
  const covered = der && coveredBy(bytes, numbers, der);
  if (!covered)
    return { end: bytes.length, signature: { kind, state: 'elsewhere', weak: false, certificates: [], after: 'pages' } };
  const { content, end } = covered;
  const later = await after(bytes, end, loaded).catch(() => 'pages' as const);
  if (kind === 'clock') {
    const clock = await checkClock(der, content);
    if (!clock) return { end, signature: { kind, ...UNREADABLE, after: later } };
    const { weak, ...stamp } = clock;
    const statements = await statementsOn(stamp.certificates, held).catch(() => []);
    const state = stamp.whole ? 'whole' : 'changed';
    return {
      end,
      signature: { kind, state, weak, certificates: stamp.certificates, stamp, ...(statements.length > 0 && { statements }), after: later },
    };
  }
  const known = filter === PDFName.of('adbe.pkcs7.detached') || filter === PDFName.of('ETSI.CAdES.detached');
  const { archived = NOTHING, ...checked } = known ? await checkSignature(der, content) : UNREADABLE;
  const all: Held = { ...held, lists: [...held.lists, ...archived.lists], answers: [...held.answers, ...archived.answers] };
  const statements = await statementsOn([...checked.certificates, ...(checked.stamp?.certificates ?? [])], all).catch(() => []);
  const said = moment instanceof PDFString || moment instanceof PDFHexString ? moment.decodeText() : '';
  const claimed = checked.claimed ?? pdfMoment(said);
  return {
    end,
    signature: { kind, ...checked, ...(claimed !== undefined && { claimed }), ...(statements.length > 0 && { statements }), after: later },
  };
}

/**
 * All of the file up to an end but the signature itself, and nothing between the two pieces but that: whoever leaves another gap
 * can put into it what was never signed.
 */
function coveredBy(
  bytes: Uint8Array,
  [from = -1, first = 0, second = 0, last = 0]: readonly number[],
  der: Uint8Array,
): { content: Uint8Array; end: number } | undefined {
  const end = second + last;
  if (from !== 0 || ![first, second, last].every((n) => Number.isSafeInteger(n) && n > 0) || second < first + 2 || end > bytes.length)
    return undefined;
  const gap = Buffer.from(bytes.buffer, bytes.byteOffset + first, second - first).toString('latin1');
  const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(gap)?.[1]?.replace(/\s+/g, '');
  if (hex === undefined || Buffer.compare(Buffer.from(hex, 'hex'), der) !== 0) return undefined;
  const content = new Uint8Array(first + last);
  content.set(bytes.subarray(0, first));
  content.set(bytes.subarray(second, end), first);
  return { content, end };
}

/** As PDF writes a moment: D:20200409135108+07'00'. */
export function pdfMoment(text: string): string | undefined {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = found;
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isFinite(ms) ? timestamp(ms) : undefined;
}
