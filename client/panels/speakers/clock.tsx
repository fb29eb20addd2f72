/**
 * The clock of a speech: the same second on every screen, for it is counted from the entry that called it by the server's clock, whatever
 * the device believes. What is left, or what it is beyond; told apart by shape and word before colour.
 */
import { useEffect, useState } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconClockHour4, IconHourglassLow, IconPlayerPause } from '@tabler/icons-react';
import { isHalted, spokenMs } from '../../../shared/meeting/floor.ts';
import type { Speech } from '../../../shared/meeting/speech.ts';
import { speaking } from '../../../shared/text/speakers.ts';
import type { Words } from '../../../shared/text/words.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import css from './speakers.module.css';

/** How near the end is: no limit, enough, a minute, half a minute, beyond. */
export type Nearness = 'free' | 'enough' | 'soon' | 'last' | 'over';

/** "1:05" */
export const clockTime = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export interface Reading {
  readonly near: Nearness;
  /** As it is shown; beyond its time with a plus before it. */
  readonly time: string;
}

/** What the clock shows at a moment of the server's. */
function reading(speech: Speech, now: number): Reading {
  const spoken = spokenMs(speech, now);
  if (speech.seconds === undefined) return { near: 'free', time: clockTime(Math.floor(spoken / 1000)) };
  const left = speech.seconds * 1000 - spoken;
  if (left <= 0) return { near: 'over', time: `+${clockTime(Math.floor(-left / 1000))}` };
  const seconds = Math.ceil(left / 1000);
  return { near: seconds > 60 ? 'enough' : seconds > 30 ? 'soon' : 'last', time: clockTime(seconds) };
}

/** Counted on while it is shown. */
function useReading(speech: Speech): Reading {
  const { followed } = useHere();
  const [now, setNow] = useState(() => Date.now());
  const goes = !isHalted(speech);
  useEffect(() => {
    if (!goes) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [goes]);
  return reading(speech, now + followed.offset);
}

const SHAPES = { free: IconClockHour4, enough: IconClockHour4, soon: IconHourglassLow, last: IconAlertTriangle, over: IconAlertOctagon };
const SAID: Readonly<Partial<Record<Nearness, Words>>> = { soon: speaking.said60, last: speaking.said30, over: speaking.said0 };

export interface ClockProps {
  readonly speech: Speech;
  readonly size?: 'line' | 'large';
  /** One of them on a screen tells who hears it. */
  readonly tells?: boolean;
}

export function Clock({ speech, size = 'large', tells = false }: ClockProps) {
  const { t, digits } = useWords();
  const { near, time } = useReading(speech);
  const halted = isHalted(speech);
  const Shape = halted ? IconPlayerPause : SHAPES[near];
  const word = near === 'free' ? speaking.spoken : near === 'over' ? speaking.over : speaking.left;
  const said = SAID[near];
  return (
    <>
      <span className={`${css.clock} ${css[size]} ${css[near]}`} role="timer" aria-live="off">
        <Shape size="1em" aria-hidden />
        <b>{digits(time)}</b>
        <span className={css.word}>{t(halted ? speaking.paused : word)}</span>
      </span>
      {tells && <VisuallyHidden aria-live="assertive">{said && !halted ? t(said) : ''}</VisuallyHidden>}
    </>
  );
}
