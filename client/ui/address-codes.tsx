/** A QR code, and the same for each other address under which the server is reached in its own network. */
import { qrWords } from '../../shared/text/qr-codes.ts';
import type { LanInfo } from '../../shared/wire/hall.ts';
import { useWords } from './language.tsx';
import { QrCode } from './qr-code.tsx';
import css from './pieces.module.css';
import { useAsk } from './use-ask.ts';

interface AddressCodesProps {
  /** What the first code says. */
  readonly text: string;
  readonly size: number;
  /** No bare address: a key can be made under a name only. */
  readonly named?: boolean;
}

const isName = (address: string): boolean => /[a-z]/i.test(new URL(address).hostname) && !address.includes('[');

export function AddressCodes({ text, size, named = false }: AddressCodesProps) {
  const { t } = useWords();
  const { data } = useAsk<LanInfo>('/lan');
  const { origin, pathname, hash } = new URL(text);
  const others = (data?.addresses ?? []).filter((one) => one !== origin && (!named || isName(one)));
  return (
    <>
      <QrCode text={text} size={size} />
      {others.length > 0 && (
        <details className={css.others}>
          <summary>{t(qrWords.qrOthers)}</summary>
          <ul>
            {others.map((one) => (
              <li key={one}>
                <QrCode text={`${one}${pathname}${hash}`} size={Math.min(size, 180)} />
                <span translate="no">{one}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
