/** The roll: checking in and leaving, how many are here, and whether they are enough. */
import { Suspense } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconDoorExit, IconUsers } from '@tabler/icons-react';
import { LIVE } from '../../../shared/meeting/access.ts';
import { quorum } from '../../../shared/meeting/quorum.ts';
import { roll } from '../../../shared/text/roll.ts';
import { whoTakesPart } from '../../../shared/text/who-takes-part.ts';
import { later } from '../../line.ts';
import { useWords } from '../../ui/language.tsx';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { Act, TwoStep } from '../act.tsx';
import { Coming } from '../coming.tsx';
import { useHere, useIsDue } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import type { BannerProps, Slots } from '../slot.ts';
import { CheckInAct } from './check-in-act.tsx';
import css from './roll.module.css';

const Participants = piece(() => import('./participants/participants.tsx'));
/** The address of who takes part. */
const PEOPLE = 'people';

const Absence = piece(later(() => import('../attending/absence.tsx')), () => false);

function CheckIn() {
  const { t } = useWords();
  const { meeting, member, delegate } = useHere();
  const wasHere = (meeting.roll.presence.get(member ?? '') ?? []).length > 0;
  if (!useIsDue()) return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="check-in">
      <h2 id="check-in" className={panel.headline}>
        {t(wasHere ? roll.comeBackTitle : delegate ? roll.checkInTitle : roll.checkInTitleOther)}
      </h2>
      <p>{t(delegate ? roll.checkInLead : roll.checkInLeadOther)}</p>
      <CheckInAct label={t(wasHere ? roll.comeBack : roll.checkIn)} />
      <Suspense fallback={<Coming />}>
        <Absence />
      </Suspense>
    </section>
  );
}

function ToPeople({ onClick }: { readonly onClick: () => void }) {
  const { t } = useWords();
  return (
    <Button variant="default" size="md" leftSection={<IconUsers size={20} aria-hidden />} onClick={onClick}>
      {t(whoTakesPart.title)}
    </Button>
  );
}

/** How many are here, on the day; one's own leave, and checking in for whoever is there early. */
function Strip() {
  const { t } = useWords();
  const { meeting, present, listed, secretary } = useHere();
  const [due, isDay] = [useIsDue(), useIsDue(12)];
  const early = isDay && !due && (secretary || meeting.arrivals.checking === 'anywhere');
  const { present: here, total, needed, met } = quorum(meeting);
  const { open } = usePlaces();
  const toPeople = listed && (() => open(PEOPLE));
  if (!LIVE.includes(meeting.session.stage)) return toPeople ? <ToPeople onClick={toPeople} /> : null;
  const counted = (
    <>
      {met ? <IconUsers size={24} aria-hidden /> : <IconAlertTriangle size={24} aria-hidden />}
      <span>
        {t(roll.present, { present: here, total })}
        <br />
        <small>{t(met ? roll.quorumMet : roll.quorumLacking, { needed, missing: needed - here })}</small>
        {toPeople && <span className={css.to}>{t(whoTakesPart.title)}</span>}
      </span>
      {toPeople && <IconChevronRight size={24} aria-hidden />}
    </>
  );
  const look = `${css.count} ${met ? '' : css.lacking}`;
  const isCounted = isDay || here > 0;
  return (
    <>
      {isCounted && !toPeople && <p className={look}>{counted}</p>}
      {isCounted && toPeople && (
        <UnstyledButton className={`${look} ${css.open}`} onClick={toPeople}>
          {counted}
        </UnstyledButton>
      )}
      {!isCounted && toPeople && <ToPeople onClick={toPeople} />}
      {listed && !present && early && <Act type="checkIn" variant="default" label={t(roll.checkIn)} />}
      {listed && present && (
        <TwoStep
          type="checkOut"
          variant="default"
          leftSection={<IconDoorExit size={22} aria-hidden />}
          className={panel.wrap}
          label={t(roll.leave)}
          title={t(roll.leaveTitle)}
        >
          <p>{t(roll.leaveText)}</p>
        </TwoStep>
      )}
    </>
  );
}

function Banner({ at }: BannerProps) {
  const { t } = useWords();
  const { meeting, chair, secretary } = useHere();
  const { met, present, needed, total } = quorum(meeting);
  if (at === 'place') return null;
  return (
    <div role="alert">
      {meeting.session.stage === 'underWay' && !met && (
        <div className={panel.bar}>
          <strong>{t(roll.quorumLost)}.</strong> {(chair || secretary) && t(roll.quorumLostText, { present, needed, total })}
        </div>
      )}
    </div>
  );
}

export const slots: Slots = {
  name: 'roll',
  asks: {
    // Before the call to order the chair is asked in their own panel.
    when: ({ meeting: { session: { stage } }, chair, listed, present }) =>
      listed && !present && LIVE.includes(stage) && !(chair && stage === 'published'),
    Show: CheckIn,
  },
  place: {
    path: PEOPLE,
    when: ({ listed }) => listed,
    Show: () => (
      <Suspense fallback={<Loading />}>
        <Participants />
      </Suspense>
    ),
    beside: true,
  },
  Strip,
  Banner,
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
