/** Prints pages of the open paper as they are read: browsers print no PDF that stands within another page. */
import { Button, Group, Modal, NumberInput, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../shared/text/reader.ts';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from '../ui/language.tsx';
import { clamp, type Turn } from './layout.ts';
import { useOpened } from './part.ts';
import { drawFoot } from './print-foot.ts';
import { drawMark } from './reader-mark.tsx';
import { free, lacksPicture, putAway } from './use-page.ts';
import styles from './reader.module.css';

/** At once: all of them are held as pictures until the browser has them. */
const MOST = 100;
/** Dots an inch: letters of a decree are crisp. */
const DOTS = 150;

interface PrintingProps {
  readonly turn: Turn;
  /** From 0. */
  readonly current: number;
  /** The very file that was brought is read, no copy of it. */
  readonly original: boolean;
  readonly onClose: () => void;
}

export function Printing({ turn, current, original, onClose }: PrintingProps) {
  const { t, dateTime } = useWords();
  const { doc, watch, of, title, mark } = useOpened();
  const [from, setFrom] = useState(current + 1);
  const [to, setTo] = useState(current + 1);
  /** Pages made so far; undefined before it begins. */
  const [made, setMade] = useState<number>();
  const [failed, setFailed] = useState(false);
  const stop = useRef(false);
  useEffect(() => () => void (stop.current = true), []);

  const draw = async (number: number): Promise<Blob> => {
    const page = await watch.during(doc.getPage(number));
    const viewport = page.getViewport({ scale: DOTS / 72, rotation: (page.rotate + turn) % 360 });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    try {
      await watch.during(page.render({ canvas, viewport, background: '#ffffff' }).promise, number);
      if (mark !== undefined) drawMark(canvas, mark);
      const at = { page: number, pages: doc.numPages, at: dateTime(new Date().toISOString()) };
      const lacks = lacksPicture(page) ? [t(text.pictureBroken)] : [];
      const source = of ? [title, t(original ? text.printOfOriginal : text.printOfCopy, at)] : [];
      drawFoot(canvas, [...lacks, ...source], DOTS);
      return await new Promise((done, fail) =>
        canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/jpeg', 0.9),
      );
    } finally {
      free(canvas);
      putAway(page);
    }
  };
  const print = async (): Promise<void> => {
    setMade(0);
    setFailed(false);
    const sheets = document.createElement('div');
    sheets.className = styles.sheets!;
    const urls: string[] = [];
    const put = (): void => {
      sheets.remove();
      urls.forEach((url) => URL.revokeObjectURL(url));
    };
    try {
      for (let number = from; number <= to; number++) {
        const sheet = new Image();
        urls.push((sheet.src = URL.createObjectURL(await draw(number))));
        sheet.alt = '';
        await sheet.decode();
        sheets.append(sheet);
        if (stop.current) return put();
        setMade(number - from + 1);
      }
    } catch {
      put();
      setMade(undefined);
      setFailed(true);
      return;
    }
    document.body.append(sheets);
    window.addEventListener('afterprint', put, { once: true });
    window.print();
    onClose();
  };
  const many = to - from + 1;
  const right = from >= 1 && to >= from && to <= doc.numPages && many <= MOST;
  const field = (value: number | string): number => clamp(Math.round(Number(value) || 0), 0, doc.numPages);
  return (
    <Modal opened onClose={onClose} title={t(text.print)} closeButtonProps={{ 'aria-label': t(shell.close) }}>
      <Stack gap="md">
        <Text>{title}</Text>
        <Group grow>
          <NumberInput label={t(text.printFrom)} min={1} max={doc.numPages} value={from} onChange={(value) => setFrom(field(value))} />
          <NumberInput label={t(text.printTo)} min={from} max={doc.numPages} value={to} onChange={(value) => setTo(field(value))} />
        </Group>
        {!right && <Text role="alert">{t(text.printRange, { pages: doc.numPages, most: MOST })}</Text>}
        {failed && <Text role="alert">{t(text.pageBroken)}</Text>}
        {made !== undefined && <Progress value={(made / many) * 100} aria-label={t(text.printing)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(shell.cancel)}
          </Button>
          <Button disabled={!right} loading={made !== undefined} onClick={() => void print()}>
            {t(text.print)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
