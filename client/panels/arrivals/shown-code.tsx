/** A code as it is shown: drawn for cameras, and its six signs for who types. */
import { arrivals } from '../../../shared/text/arrivals.ts';
import { useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { addressOf, grouped, useCode } from './use-code.ts';
import css from './arrivals.module.css';

export interface ShownCodeProps {
  readonly meeting: string;
  readonly whose: 'room' | 'own';
  /** CSS pixels, or a length of the wall's. */
  readonly size: number | string;
}

export function ShownCode({ meeting, whose, size }: ShownCodeProps) {
  const { t } = useWords();
  const shown = useCode(meeting, whose);
  if (!shown) return <p>{t(arrivals.noCode)}</p>;
  return (
    <div className={css.shown}>
      <QrCode text={whose === 'room' ? addressOf(meeting, shown) : shown.code} size={size} name={arrivals.roomCode} />
      <p className={css.six} translate="no">
        {grouped(shown.code)}
      </p>
    </div>
  );
}
