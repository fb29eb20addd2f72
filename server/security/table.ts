/** The security log as a table that spreadsheets open as it is. */
import Papa from 'papaparse';
import { securityAbout, securityColumns, securityKinds, securityOutcomes, securityWays } from '../../shared/text/security.ts';
import { say, ZONE, type Language } from '../../shared/text/words.ts';
import type { About, SecurityEntry } from '../../shared/wire/security.ts';

const BOM = '\ufeff';

/** The council's time, sortable, beside UTC as it is kept. */
const localTime = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

function aboutText(about: About, language: Language): string {
  return Object.entries(about)
    .filter(([key, value]) => key !== 'person' && value !== '' && value !== undefined)
    .map(([key, value]) =>
      value === true
        ? say(securityAbout.unknownName, language)
        : `${say(securityAbout[key as keyof typeof securityAbout], language)}: ${value as string | number}`,
    )
    .join('; ');
}

const COLUMNS = [
  'seq',
  'localTime',
  'utc',
  'kind',
  'outcome',
  'who',
  'whoId',
  'way',
  'address',
  'browser',
  'person',
  'personId',
  'about',
] as const;

/** What begins like a formula is made text: a browser may call itself anything. */
const lines = (rows: ReadonlyArray<readonly unknown[]>): string =>
  `${Papa.unparse(rows as unknown[][], { newline: '\r\n', escapeFormulae: true })}\r\n`;

/** The mark tells spreadsheets that it is UTF-8. */
export const tableHead = (language: Language): string => BOM + lines([COLUMNS.map((one) => say(securityColumns[one], language))]);

export function tableRows(entries: readonly SecurityEntry[], language: Language): string {
  return lines(
    entries.map(({ seq, at, kind, outcome, details, range }) => {
      const { who, way, address, browser, about = {} } = details ?? {};
      const words = range
        ? `${range.from}–${range.to - 1}`
        : details
          ? aboutText(about, language)
          : say(securityColumns.forgotten, language);
      return [
        seq,
        localTime.format(new Date(at)),
        at,
        say(securityKinds[kind], language),
        say(securityOutcomes[outcome], language),
        who?.name ?? '',
        who?.id ?? '',
        way ? say(securityWays[way], language) : '',
        address ?? '',
        browser ?? '',
        about.person?.name ?? '',
        about.person?.id ?? '',
        words,
      ];
    }),
  );
}
