/** The tables of letters that Vietnamese offices wrote with before Unicode, and still have in their old files (.VnTime, VNI-Times). */

/** TCVN 5712:1993, third form (ABC): from byte A1 and from byte B5 on; a space where there is none. */
const TCVN3_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ';
const TCVN3_B5 =
  'àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';
const tcvn3 = new Map<string, string>([
  ...[...TCVN3_A1].map((to, index) => [String.fromCharCode(0xa1 + index), to] as const),
  ...[...TCVN3_B5].map((to, index) => [String.fromCharCode(0xb5 + index), to] as const),
].filter(([, to]) => to !== ' '));

/** The table has no capitals with a tone: a name that begins with one was begun small. */
const SMALL_AFTER_CAPITAL = /(?<=(?:^|\s)\p{Lu}\p{L}*\s+)[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ](?=\p{L})/gu;

/** Text whose bytes were taken for Latin letters. */
export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (one) => tcvn3.get(one) ?? one).replace(SMALL_AFTER_CAPITAL, (one) => one.toUpperCase());

const TONES = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
/** VNI writes a letter and after it, as a letter of its own, what belongs above or below. */
const AFTER: Readonly<Record<string, string>> = {
  ...TONES,
  â: '\u0302', à: '\u0302\u0300', á: '\u0302\u0301', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323',
  ê: '\u0306', è: '\u0306\u0300', é: '\u0306\u0301', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323',
};
const ALONE: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const likeIn = (letter: string, pattern: string): string => (pattern === pattern.toLowerCase() ? letter : letter.toUpperCase());

export const fromVni = (text: string): string =>
  text.replace(/([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñìíæóòî]/gi, (all: string, letter?: string, mark?: string) => {
    const first = letter ?? all;
    const base = ALONE[first.toLowerCase()] ?? first.toLowerCase();
    return likeIn((base + (AFTER[mark?.toLowerCase() ?? ''] ?? '')).normalize('NFC'), first);
  });
