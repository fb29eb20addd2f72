/** Eight letters, as somebody reads them aloud or a QR code carries them. */

/** Capital letters and digits alone: spaces, hyphens and small letters are how people write, not part of the code. */
export const tidyCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The code after `#` in an address, or undefined where none stands there. */
export function codeFrom(hash: string): string | undefined {
  const code = tidyCode(decodeURIComponentOr(hash.replace(/^#/, '')));
  return code.length === 8 ? code : undefined;
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
