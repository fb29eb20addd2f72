/** How many of the meeting's papers are on this device, and what somebody can do about the rest. */
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { onDevice } from '../../../shared/text/on-device.ts';
import { bringer, SPARE } from '../../reader/bring.ts';
import { bringings, papersLost, type Bringing } from '../../reader/kept-index.ts';
import { isInstalled } from '../../ui/platform.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import type { BannerProps } from '../slot.ts';
import { useReaderAtHand } from './reader-at-hand.ts';
import css from './papers.module.css';

/** Megabytes as they are said: whole ones, and at least one where there is something. */
const megabytes = (bytes: number): number => (bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1_000_000)));

const wordsOf = ({ papers, here, bytes, bytesHere, left = 0 }: Bringing) => ({
  papers,
  here,
  missing: papers - here,
  size: megabytes(bytes),
  done: megabytes(bytesHere),
  rest: megabytes(bytes - bytesHere),
  // What is to stay free on the device counts among what is needed.
  need: megabytes(bytes - bytesHere + SPARE),
  left: megabytes(left),
});

/** Some browsers do not say how much is free, or say more than they give. */
const saysRoom = ({ bytes, bytesHere, left }: Bringing): boolean => left !== undefined && left < bytes - bytesHere + SPARE;

/** At the room's foot, where it is in nobody's way. */
export function OnDevice() {
  const { id } = useHere();
  const { t } = useWords();
  const bringing = useStore(bringings, (all) => all[id]);
  useReaderAtHand();
  if (!bringing || bringing.papers === 0) return null;
  const { state, bytes, bytesHere } = bringing;
  const say = {
    done: onDevice.all,
    some: onDevice.some,
    bringing: onDevice.bringing,
    paused: onDevice.paused,
    offline: onDevice.offline,
    cannot: onDevice.cannot,
    // The notice above the room says the rest.
    asks: onDevice.someShort,
    'no-room': onDevice.someShort,
  };
  return (
    <div className={css.onDevice}>
      {state === 'done' && <IconCircleCheck size={22} aria-hidden />}
      <span>{t(say[state], wordsOf(bringing))}</span>
      {state !== 'done' && state !== 'some' && state !== 'cannot' && (
        <progress max={bytes} value={bytesHere} aria-label={t(onDevice.share)} className={css.share} />
      )}
      {state === 'bringing' && (
        <Button variant="subtle" color="gray.8" onClick={() => bringer.say(id, false)}>
          {t(onDevice.pause)}
        </Button>
      )}
      {state === 'paused' && (
        <Button variant="default" onClick={() => bringer.say(id, true)}>
          {t(onDevice.goOn)}
        </Button>
      )}
    </div>
  );
}

/** What keeps the papers from coming, above the room: only where somebody has to do something about it. */
export function NotOnDevice({ at }: BannerProps) {
  const { id } = useHere();
  const { t } = useWords();
  const bringing = useStore(bringings, (all) => all[id]);
  const lost = useStore(papersLost);
  if (at !== 'room' || !bringing || bringing.papers === 0) return null;
  const { state } = bringing;
  return (
    <div className={css.notices}>
      {state === 'asks' && (
        <Notice tone="info" acts={<Button onClick={() => bringer.say(id, true)}>{t(onDevice.bring)}</Button>}>
          {t(onDevice.asks, wordsOf(bringing))}
        </Notice>
      )}
      {state === 'no-room' && (
        <Notice tone="warn" acts={<Button variant="default" onClick={() => bringer.say(id, true)}>{t(onDevice.goOn)}</Button>}>
          {t(saysRoom(bringing) ? onDevice.noRoom : onDevice.noRoomLeft, wordsOf(bringing))}
        </Notice>
      )}
      {lost > 0 && state !== 'done' && (
        <Notice tone="warn">{t(isInstalled() ? onDevice.lostInstalled : onDevice.lost, { count: lost })}</Notice>
      )}
    </div>
  );
}
