/** Reads a QR code by the device's camera; no picture leaves this page. */
import { useEffect, useRef } from 'react';
import jsQR from 'jsqr';
import { notes } from '../../shared/text/notes.ts';
import { useWords } from './language.tsx';
import css from './scan.module.css';

/** Wide enough for a code held at an arm's length, small enough for a slow tablet. */
const LOOKED_AT = 480;
const LOOK_MS = 150;

/** Why nothing is seen: it was refused, there is none, or it gives no picture. */
export type NoCamera = 'refused' | 'none' | 'broken';

function whyNot(error: unknown): NoCamera {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  // Without a secure connection there is no way to one.
  return name === 'NotFoundError' || name === 'OverconstrainedError' || error instanceof TypeError ? 'none' : 'broken';
}

export interface ScanProps {
  /** False: it is none of those that are looked for, and the looking goes on. */
  readonly onCode: (text: string) => boolean;
  readonly onCannot: (why: NoCamera) => void;
}

export default function Scan({ onCode, onCannot }: ScanProps) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onCode, onCannot });
  useEffect(() => {
    told.current = { onCode, onCannot };
  }, [onCode, onCannot]);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    const paper = canvas.getContext('2d', { willReadFrequently: true });
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = (): void => {
      const shown = video.current;
      if (over || !shown || !paper) return;
      if (shown.videoWidth > 0) {
        const scale = Math.min(1, LOOKED_AT / shown.videoWidth);
        [canvas.width, canvas.height] = [Math.round(shown.videoWidth * scale), Math.round(shown.videoHeight * scale)];
        paper.drawImage(shown, 0, 0, canvas.width, canvas.height);
        const { data } = paper.getImageData(0, 0, canvas.width, canvas.height);
        const found = jsQR(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' });
        if (found?.data && told.current.onCode(found.data)) return;
      }
      // More often tells a slow tablet's hand nothing.
      timer = setTimeout(look, LOOK_MS);
    };
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over || !video.current) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      look();
    };
    begin().catch((error: unknown) => !over && told.current.onCannot(whyNot(error)));
    return () => {
      over = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <div>
      <p>{t(notes.scanning)}</p>
      <video ref={video} className={css.picture} muted playsInline aria-label={t(notes.scanning)} />
    </div>
  );
}
