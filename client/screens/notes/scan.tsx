/** Reads a QR code by the device's camera; no picture leaves this page. */
import { useEffect, useRef } from 'react';
import jsQR from 'jsqr';
import { notes } from '../../../shared/text/notes.ts';
import { useWords } from '../../ui/language.tsx';
import css from './notes.module.css';

/** Wide enough for a code held at an arm's length, small enough for a slow tablet. */
const LOOKED_AT = 480;

export default function Scan({ onCode, onCannot }: { readonly onCode: (text: string) => void; readonly onCannot: () => void }) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onCode, onCannot });
  useEffect(() => {
    told.current = { onCode, onCannot };
  }, [onCode, onCannot]);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    const paper = canvas.getContext('2d', { willReadFrequently: true });
    let [stream, frame, over]: [MediaStream | undefined, number, boolean] = [undefined, 0, false];
    const look = (): void => {
      const shown = video.current;
      if (over || !shown || !paper) return;
      if (shown.videoWidth > 0) {
        const scale = Math.min(1, LOOKED_AT / shown.videoWidth);
        [canvas.width, canvas.height] = [Math.round(shown.videoWidth * scale), Math.round(shown.videoHeight * scale)];
        paper.drawImage(shown, 0, 0, canvas.width, canvas.height);
        const { data } = paper.getImageData(0, 0, canvas.width, canvas.height);
        const found = jsQR(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' });
        if (found?.data) return told.current.onCode(found.data);
      }
      frame = requestAnimationFrame(look);
    };
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over || !video.current) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      look();
    };
    begin().catch(() => !over && told.current.onCannot());
    return () => {
      over = true;
      cancelAnimationFrame(frame);
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
