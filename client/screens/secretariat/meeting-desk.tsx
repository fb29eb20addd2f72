/** One session at the secretary's desk: followed live, draft or record. Its parts are what the features bring. */
import { Suspense } from 'react';
import { Button } from '@mantine/core';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import type { Json } from '../../../shared/base/canonical.ts';
import { refuse } from '../../../shared/base/refusal.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { MEETING } from '../../../shared/meeting/index.ts';
import { prepare } from '../../../shared/text/prepare.ts';
import { desk } from '../../../shared/text/secretariat.ts';
import type { MeetingSummary } from '../../../shared/wire/meeting-list.ts';
import { DeskProvider, useDesk, type AtDesk } from '../../desk/use-desk.tsx';
import css from '../../desk/desk.module.css';
import { useMeeting } from '../../link/use-meeting.ts';
import { HereProvider, useHere, useSlots } from '../../panels/here.tsx';
import { SLOTS } from '../../panels/all.ts';
import { useLater } from '../../panels/later.ts';
import { RANKS, type DeskPart, type DeskSlots } from '../../panels/slot.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Loading } from '../../ui/states.tsx';
import { Newer } from '../room/unready.tsx';
import { Desk, Places } from './desk.tsx';
import { StageMark } from './meetings/stage-mark.tsx';

const LAST = Number.MAX_SAFE_INTEGER;

const lineOf = (meeting: Meeting) => MEETING.lineOf(meeting) as Pick<MeetingSummary, 'stage' | 'calledOff'>;

/** All parts that there are now, in their order. */
const partsOf = (slots: readonly DeskSlots[], meeting: Meeting): DeskPart[] =>
  slots
    .flatMap(({ parts }) => parts ?? [])
    .filter((one) => one.when(meeting) && (one.servesCalledOff || lineOf(meeting).calledOff === undefined))
    .sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST));

/** The one that the desk opens with. */
function frontOf(parts: readonly DeskPart[], meeting: Meeting): DeskPart | undefined {
  const rank = ({ front }: DeskPart) => RANKS.indexOf(front?.(meeting) ?? 'idle');
  return parts.reduce<DeskPart | undefined>((best, one) => (best && rank(best) >= rank(one) ? best : one), undefined);
}

export default function MeetingDesk({ meeting: id }: { readonly meeting: string }) {
  const { t } = useWords();
  const here = useMeeting(id);
  const { followed, following, actor } = here;
  const { phase, meeting, refusal } = followed;
  if (phase !== 'ready')
    return (
      <Desk title={t(desk.title)}>
        {phase === 'loading' && !refusal && <Loading lines={8} />}
        <Refused refusal={refusal} again={following && (() => following.catchUp())} />
        {phase === 'broken' && <Notice tone="bad">{t(prepare.broken)}</Notice>}
        {phase === 'newer' && <Newer />}
      </Desk>
    );
  const act = async (type: string, input: Json = {}) => (following ? following.act(type, input) : refuse('link/offline'));
  const until: AtDesk['until'] = async (look) => following?.until(look);
  return (
    <DeskProvider desk={{ id, meeting, followed, actor, act, until }}>
      <HereProvider here={here} slots={SLOTS}>
        <Suspense fallback={<Desk title={t(desk.title)}><Loading lines={8} /></Desk>}>
          <Inside />
        </Suspense>
      </HereProvider>
    </DeskProvider>
  );
}

function Inside() {
  const { t } = useWords();
  const { id, meeting, followed } = useDesk();
  const { title } = useHere();
  const [pathname] = useLocation();
  const slots = useLater(useSlots().flatMap(({ desk: part }) => part ?? []));
  const parts = partsOf(slots, meeting);
  const base = `/secretariat/meetings/${id}`;
  const front = frontOf(parts, meeting);
  const { stage, calledOff } = lineOf(meeting);
  const draft = stage === 'draft';
  const over = stage === 'closed' || stage === 'approved';
  const aim = parts.find((one) => one.aim && pathname !== `${base}/${one.path}`);
  const recorded = !over && parts.some((one) => one.recorded && pathname === `${base}/${one.path}`);
  return (
    <Desk
      title={title}
      lead={draft ? t(prepare.draft) : recorded ? t(prepare.live) : undefined}
      acts={
        <>
          <StageMark stage={stage} {...(calledOff !== undefined && { calledOff })} />
          {aim?.aim && (
            <Button component={Link} to={`${base}/${aim.path}`} variant="default">
              {t(aim.aim)}
            </Button>
          )}
          {!draft && (
            <Button component={Link} to={`/meeting/${id}`} variant="default">
              {t(prepare.room)}
            </Button>
          )}
        </>
      }
    >
      <Places className={css.parts} label={t(prepare.steps)}>
        {parts.map((one) => (
          <Link
            key={one.path}
            to={`${base}/${one.path}`}
            className={css.part}
            aria-current={pathname === `${base}/${one.path}` ? 'page' : undefined}
          >
            {t(one.title)}
          </Link>
        ))}
      </Places>
      <div className={css.notices}>
        {followed.cutOff && <Notice tone="warn">{t(prepare.connecting)}</Notice>}
        {slots.map(({ Notice: Told }, n) => Told && <Told key={n} />)}
      </div>
      <Suspense fallback={<Loading lines={8} />}>
        <Switch>
          {parts.map(({ path, Show }) => (
            <Route key={path} path={`${base}/${path}`}>
              <Show />
            </Route>
          ))}
          <Route>
            <Redirect to={front ? `${base}/${front.path}` : '/secretariat'} replace />
          </Route>
        </Switch>
      </Suspense>
    </Desk>
  );
}
