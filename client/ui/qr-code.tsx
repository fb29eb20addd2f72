import { useMemo } from 'react';
import { create } from 'qrcode';
import { qrWords } from '../../shared/text/qr-codes.ts';
import type { Words } from '../../shared/text/words.ts';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import css from './pieces.module.css';

/** Names and addresses by which a machine means itself. */
const ITSELF = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Of an address that only this machine can open. */
const pointsHere = (text: string): boolean => URL.canParse(text) && ITSELF.test(new URL(text).hostname);

/**
 * A QR code as lines of a drawing: sharp at any size, and on paper. `size` in CSS pixels, or a length; quiet zone included. One that no other
 * device can open says so. `name`: of what is no address, and is not to be read aloud.
 */
export function QrCode({ text, size = 220, name }: { readonly text: string; readonly size?: number | string; readonly name?: Words }) {
  const { t } = useWords();
  const { side, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    let drawn = '';
    for (let y = 0; y < modules.size; y++)
      for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) drawn += `M${x + 2} ${y + 2}h1v1h-1z`;
    return { side: modules.size + 4, path: drawn };
  }, [text]);
  const drawn = (
    <span className={css.qr} style={{ width: size, maxWidth: '100%' }}>
      <svg
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={name ? t(name) : t(qrWords.qrFor, { address: text })}
        shapeRendering="crispEdges"
      >
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </span>
  );
  return pointsHere(text) ? (
    <>
      {drawn}
      <Notice tone="warn">{t(qrWords.qrHere)}</Notice>
    </>
  ) : (
    drawn
  );
}
