/** Exact decimals as a language writes them: never by way of a binary number, which would round them. */
import { LOCALE, type Language } from '../../../shared/text/words.ts';

export function decimalText(decimal: string, language: Language): string {
  const [whole = '0', part] = decimal.split('.');
  const digits = new Intl.NumberFormat(LOCALE[language]);
  const parts = digits.formatToParts(1.5);
  const point = parts.find((one) => one.type === 'decimal')!.value;
  const plain = new Intl.NumberFormat(LOCALE[language], { useGrouping: false });
  const after = part && [...part].map((digit) => plain.format(Number(digit))).join('');
  return digits.format(BigInt(whole)) + (after ? point + after : '');
}

/** What somebody types, with a comma or a full stop, as the record holds it; undefined where it is no decimal at all. */
export function typedDecimal(text: string): string | undefined {
  const found = /^0*(\d+)(?:[.,](\d*?)0*)?$/.exec(text.trim());
  return found ? found[1]! + (found[2] ? `.${found[2]}` : '') : undefined;
}
