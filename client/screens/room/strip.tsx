/** The line on top of the room: the session, its stage and chair, who is present, and one's own leave; the warnings under it. */
import { lazy, Suspense } from 'react';
import { IconAlertTriangle, IconDoorExit, IconShieldCheck, IconUsers } from '@tabler/icons-react';
import { quorum } from '../../../shared/meeting/access.ts';
import { link } from '../../../shared/text/link.ts';
import { roll } from '../../../shared/text/roll.ts';
import { room } from '../../../shared/text/room.ts';
import { session } from '../../../shared/text/session.ts';
import type { Followed } from '../../link/followed.ts';
import { TwoStep } from '../../panels/act.tsx';
import { useHere, useNames } from '../../panels/here.tsx';
import { Restoring } from '../../panels/restoring.tsx';
import { useWords } from '../../ui/language.tsx';
import { useOnline } from '../../ui/online.tsx';
import css from './room.module.css';

/** Hardly ever there to be shown, and the chair's and the secretary's alone. */
const ClockAlarm = lazy(() => import('../../panels/clock-alarm.tsx'));

export function Strip() {
  const { t } = useWords();
  const { meeting, present, listed } = useHere();
  const nameOf = useNames();
  const { stage, title, chair } = meeting.session;
  const { present: here, total, needed, met } = quorum(meeting);
  const live = stage === 'published' || stage === 'underWay' || stage === 'adjourned';
  return (
    <div className={css.strip}>
      <div className={css.what}>
        <h1>{title}</h1>
        <p>
          {t(session[stage === 'none' ? 'draft' : stage])} · {chair ? t(session.chairIs, { name: nameOf(chair) }) : t(session.noChair)}
        </p>
      </div>
      {live && (
        <p className={`${css.count} ${met ? '' : css.lacking}`}>
          {met ? <IconUsers size={24} aria-hidden /> : <IconAlertTriangle size={24} aria-hidden />}
          <span>
            {t(roll.present, { present: here, total })}
            <br />
            <small>{t(met ? roll.quorumMet : roll.quorumLacking, { needed, missing: needed - here })}</small>
          </span>
        </p>
      )}
      {live && listed && present && (
        <TwoStep type="checkOut" variant="default" leftSection={<IconDoorExit size={22} aria-hidden />} label={t(roll.leave)} title={t(roll.leaveTitle)}>
          <p>{t(roll.leaveText)}</p>
        </TwoStep>
      )}
    </div>
  );
}

export function Bars() {
  const { t } = useWords();
  const { meeting } = useHere();
  return (
    <>
      {meeting.session.rehearsal && <div className={`${css.bar} ${css.rehearsal}`}>{t(session.rehearsal)}</div>}
      <Warnings />
    </>
  );
}

/** What goes wrong in the meeting itself; nothing while nothing does. */
export function Warnings() {
  const { t, dateTime } = useWords();
  const { meeting, followed, following, actor, chair, secretary } = useHere();
  const online = useOnline();
  const { stage, restorations } = meeting.session;
  const { met, present, needed, total } = quorum(meeting);
  return (
    <>
      <div role="status">{online && !followed.live && <div className={css.bar}>{t(link.catchingUp)}</div>}</div>
      <div role="alert">
        {stage === 'underWay' && !met && (
          <div className={css.bar}>
            <strong>{t(roll.quorumLost)}.</strong> {(chair || secretary) && t(roll.quorumLostText, { present, needed, total })}
          </div>
        )}
      </div>
      {(chair || secretary) && <Suspense><ClockAlarm /></Suspense>}
      <Restoring followed={followed} actor={actor} act={async (type) => following?.act(type)} />
      {restorations.map(({ at, reason }) => (
        <div key={at} className={css.bar}>
          {t(session.restored, { at: dateTime(at), reason })}
        </div>
      ))}
    </>
  );
}

export function Foot({ followed }: { readonly followed: Followed }) {
  const { t } = useWords();
  const last = followed.meeting.minutes.attestations.at(-1);
  if (followed.witnessed === undefined && !last) return null;
  return (
    <p className={css.foot}>
      {followed.witnessed !== undefined && (
        <span>
          <IconShieldCheck size={20} aria-hidden /> {t(link.witnessed)}
        </span>
      )}
      {last && <span>{t(room.attested, { n: last.n, m: last.m })}</span>}
    </p>
  );
}
