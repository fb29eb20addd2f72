/**
 * Speaking before the chair, and at the secretary's desk beside: whoever has the floor and the next act, the biggest; who waits, with what
 * they spoke before.
 */
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { isKeptOut } from '../../../shared/meeting/access.ts';
import { floorOf, isHalted, spokenBy, waiting } from '../../../shared/meeting/floor.ts';
import type { Speech, Wish } from '../../../shared/meeting/speech.ts';
import { asking } from '../../../shared/text/questions.ts';
import { speaking, speechKinds } from '../../../shared/text/speakers.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { Clock, clockTime } from './clock.tsx';
import { usePersonName, useSpeakerName } from './names.ts';
import css from './speakers.module.css';

/** The next act of speaking, and the queue below it. */
export function Table({ big }: { readonly big: boolean }) {
  const { meeting } = useHere();
  const floor = floorOf(meeting);
  const all = waiting(meeting, meeting.agenda.current);
  return (
    <div className={panel.group}>
      {floor ? <Floor speech={floor} big={big} /> : all[0] && <Call wish={all[0]} big={big} first />}
      {all.length > 0 && <Queue all={all} floor={floor} />}
    </div>
  );
}

function Floor({ speech, big }: { readonly speech: Speech; readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useSpeakerName();
  const personOf = usePersonName();
  const asked = speech.kind === 'question' ? meeting.questions.asked.find((one) => one.question === speech.about) : undefined;
  const of = { speech: speech.speech };
  return (
    <>
      <p className={panel.stage}>
        <span className={panel.lamp} aria-hidden /> {nameOf(speech)} · {t(speechKinds[speech.kind])}
      </p>
      <Clock speech={speech} tells />
      {asked && (
        <Act
          type="callAnswer"
          input={{ question: asked.question, instead: speech.speech }}
          big={big}
          label={t(asking.answer, { name: personOf(asked.officer) })}
        />
      )}
      <Act
        type="endSpeech"
        input={of}
        big={big && !asked}
        {...(asked && { variant: 'default' })}
        label={t(speaking.end, { name: nameOf(speech) })}
      />
      <div className={panel.acts}>
        <Act
          type={isHalted(speech) ? 'resumeSpeech' : 'pauseSpeech'}
          input={of}
          variant="default"
          label={t(isHalted(speech) ? speaking.resume : speaking.pause)}
        />
        {speech.seconds !== undefined &&
          [1, 3].map((n) => (
            <Act
              key={n}
              type="extendSpeech"
              input={{ ...of, seconds: n * 60 }}
              variant="default"
              label={t(speaking.more, { n })}
            />
          ))}
      </div>
    </>
  );
}

interface CallProps {
  readonly wish: Wish;
  readonly big?: boolean;
  readonly first?: boolean;
  readonly floor?: Speech | undefined;
}

/** Names the speech that it ends: where the other device was faster, nothing happens. */
function Call({ wish, big = false, first = false, floor }: CallProps) {
  const { t } = useWords();
  const nameOf = usePersonName();
  const interrupts = floor !== undefined && wish.kind === 'order' && isHalted(floor);
  const ends = floor && !interrupts ? floor : undefined;
  const label = first ? speaking.callFirst : ends ? speaking.callInstead : speaking.call;
  return (
    <Act
      type="callSpeaker"
      input={{ wish: wish.wish, ...(ends && { instead: ends.speech }) }}
      big={big}
      variant={first ? 'filled' : 'default'}
      className={panel.wrap!}
      label={t(label, { name: nameOf(wish.member) })}
    />
  );
}

function Queue({ all, floor }: { readonly all: readonly Wish[]; readonly floor: Speech | undefined }) {
  const { t, number } = useWords();
  const { meeting, following, member } = useHere();
  const nameOf = usePersonName();
  const sums = spokenBy(meeting.speakers.speeches, (one) => one.member);
  const before = (n: number) => {
    const ids = all.map((one) => one.wish);
    const [moved] = ids.splice(n, 1);
    ids.splice(n - 1, 0, moved!);
    void following?.act('orderSpeakers', { item: all[n]!.item, wishes: ids });
  };
  return (
    <section>
      <h3>{t(speaking.queue, { n: all.length })}</h3>
      <ol className={css.queue}>
        {all.map((one, n) => {
          const sum = sums.get(one.member);
          const name = nameOf(one.member);
          const group = meeting.roll.ever.get(one.member)?.group;
          return (
            <li key={one.wish}>
              <span className={css.number}>{number(n + 1)}.</span>
              <div>
                <strong>{name}</strong> <span className={panel.soft}>{[t(speechKinds[one.kind]), group].filter(Boolean).join(' · ')}</span>
                {one.topic && !isKeptOut(meeting, one.item, member) && <p>{one.topic}</p>}
                <p className={panel.soft}>
                  {sum ? t(speaking.sum, { times: sum.times, time: clockTime(sum.seconds) }) : t(speaking.never)}
                </p>
              </div>
              <div className={css.rowActs}>
                {(n > 0 || floor) && <Call wish={one} floor={floor} />}
                {n > 0 && (one.kind === 'order') === (all[n - 1]!.kind === 'order') && (
                  <ActionIcon variant="default" size={44} aria-label={t(speaking.earlier, { name })} onClick={() => before(n)}>
                    <IconArrowUp size={22} aria-hidden />
                  </ActionIcon>
                )}
                <ActionIcon
                  variant="default"
                  size={44}
                  aria-label={t(speaking.takeOff, { name })}
                  onClick={() => void following?.act('withdrawWish', { wish: one.wish })}
                >
                  <IconX size={22} aria-hidden />
                </ActionIcon>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
