/** A meeting's room on the tablet: what is happening now on top, the rest beside it. What there is, the features say. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { parse } from 'regexparam';
import { Link, matchRoute, useParams } from 'wouter';
import { room } from '../../../shared/text/room.ts';
import { dropKeptMeeting } from '../../link/kept-meetings.ts';
import { cameFirst } from '../../line.ts';
import { recall, remember } from '../../link/memory.ts';
import { useMeeting } from '../../link/use-meeting.ts';
import { HereProvider, useHere, useSlots, type Here } from '../../panels/here.tsx';
import { bringPanels, usePanels } from '../../panels/index.ts';
import { PlacesProvider } from '../../panels/places.ts';
import { useTellUnsent } from '../../panels/unsent.ts';
import { frontOf, type Place, type PlaceParams, type Running, type Slots } from '../../panels/slot.ts';
import { useSession } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { useNoLock } from '../../ui/no-lock.ts';
import { useOnline } from '../../ui/online.tsx';
import { Page } from '../../ui/page.tsx';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { useAwake } from '../../ui/use-awake.ts';
import { InPlace } from './in-place.tsx';
import { useRoomAddress } from './room-address.ts';
import { Banners, Foot, Strip } from './strip.tsx';
import { Unready } from './unready.tsx';
import { Whole } from './whole.tsx';
import css from './room.module.css';

const ChairPanel = lazy(() => import('./chair-panel.tsx').then(({ ChairPanel }) => ({ default: ChairPanel })));
const Beside = lazy(() => import('./beside.tsx').then(({ Beside }) => ({ default: Beside })));
const ChoosePin = lazy(() => import('../choose-pin.tsx'));
/** Shows nothing: with them this screen is drawn anew. */
const OtherPanels = piece<object>(() => bringPanels().then(() => ({ default: () => null })));

export default function Room() {
  const { id = '' } = useParams();
  const here = useMeeting(id);
  const { t } = useWords();
  const { slots } = usePanels();
  const { phase, size, refusal, live } = here.followed;
  // Where the copy of the record has gone, because its person is not invited any more, its papers and its name go as well.
  const gone = phase === 'refused' && refusal?.code === 'border/unknown' && size === 0;
  useEffect(() => {
    if (!gone) return;
    void dropKeptMeeting(id);
    void import('../../reader/kept-papers.ts').then(({ retainPapers }) => retainPapers(id, []));
  }, [gone, id]);
  // Where they could not be had as the app was opened.
  useEffect(() => void bringPanels().catch(() => undefined), [live]);
  const isUnready = phase !== 'ready' && (phase !== 'loading' || refusal !== undefined);
  useEffect(() => {
    if (isUnready) cameFirst();
  }, [isUnready]);
  if (phase !== 'ready')
    return (
      <Page title={t(room.now)} heading={false} width="narrow">
        <Unready {...here} onAgain={() => here.following?.catchUp()} />
      </Page>
    );
  return (
    <HereProvider here={here} slots={slots}>
      <Guarded />
    </HereProvider>
  );
}

/** What runs now, by the name of which one. */
function runningOf(slots: readonly Slots[], here: Here): (Running & { readonly id: string }) | undefined {
  return slots.flatMap(({ running }) => {
    const id = running?.which(here);
    return running && id !== undefined ? [{ ...running, id }] : [];
  })[0];
}

/** The place in the room that the address names. */
function placeOf(
  slots: readonly Slots[],
  here: Here,
  at: string,
): (Place & { readonly params: PlaceParams }) | undefined {
  return slots.flatMap(({ place }) => {
    const params = place && matchRoute(parse, place.path, `/${at}`)[1];
    return place && params && place.when(here, params) ? [{ ...place, params }] : [];
  })[0];
}

/** Whoever leads does so on a device with a PIN; what runs goes first. */
function Guarded() {
  const { t } = useWords();
  const here = useHere();
  const { withoutPin } = useSession();
  const running = runningOf(useSlots(), here);
  // What is kept here may be of a vote that is long over: nobody is asked to act in it before the server was asked what runs now.
  if (running?.asked(here) && !here.followed.asked)
    return (
      <Page title={here.title} heading={false} width="narrow">
        <Loading what={t(room.asking)} lines={6} />
      </Page>
    );
  return here.chair && withoutPin && !running ? <Suspense><ChoosePin needed /></Suspense> : <Inside />;
}

/** A paper and the agenda both have room. */
const WIDE = '(min-width: 1100px)';
/** The name under which this device remembers that something stands beside. */
const BESIDE = 'beside';

function Inside() {
  const { t } = useWords();
  const here = useHere();
  const slots = useSlots();
  const { all } = usePanels();
  const address = useRoomAddress(here.id);
  const place = placeOf(slots, here, address.at);
  /** The place from which somebody went to what runs. */
  const [left, setLeft] = useState<string>();
  /** What runs and was put aside to look at the room. */
  const [aside, setAside] = useState<string>();
  const running = runningOf(slots, here);
  const wide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  const [besideKept, setBesideKept] = useState(() => recall(BESIDE) === true);
  /** What runs and was brought beside the place, where nothing stands there otherwise. */
  const [brought, setBrought] = useState<string>();
  const asked = running?.asked(here) === true;
  const owed = running?.owed(here) === true && aside !== running.id;
  const online = useOnline();
  // Somebody in a place has come for what is there. A server that is not there has nothing more to say.
  const isFirstHere = place !== undefined || (all && !owed && (here.followed.asked || !online));
  useEffect(() => {
    if (isFirstHere) cameFirst();
  }, [isFirstHere]);
  const front = frontOf(slots.flatMap(({ now }) => now ?? []), here);
  useNoLock(asked);
  useTellUnsent(here.id, here.followed);
  useAwake(running !== undefined);
  // Wherever somebody had scrolled to: what runs, then what came of it, and the end come on top.
  const subject = running?.id ?? front?.subject?.(here);
  const inPlace = place !== undefined;
  useEffect(() => {
    if (subject !== undefined) window.scrollTo(0, 0);
  }, [subject, inPlace]);
  const open = (path: string) => {
    setLeft(undefined);
    address.open(path);
  };
  const roomBeside = wide && place?.beside === true;
  const besideShown = roomBeside && (besideKept || (running !== undefined && brought === running.id));
  const showBeside = (shown: boolean) => {
    setBrought(undefined);
    setBesideKept(shown);
    remember(BESIDE, shown);
  };
  const toRunning = () => {
    if (roomBeside) return setBrought(running?.id);
    setLeft(place && address.at);
    setAside(undefined);
    if (place) address.leave();
  };
  const banner = running && <running.Banner onOpen={toRunning} />;
  const rank = front?.when(here);
  // What came of it is read out before going on: the next act stands beside it, and on a telephone below it.
  const beside = rank === 'outcome';
  const below = running !== undefined || rank === 'running';
  const comes = !here.over && <div className={css.chairing}><Loading lines={6} /></div>;
  const chair = here.chair && <Suspense fallback={comes}><ChairPanel /></Suspense>;
  const asks = running ? [] : slots.flatMap(({ name, asks: one }) => (one?.when(here) ? [{ name, Show: one.Show }] : []));

  const shown = () => {
    // What begins to run throws nobody out of a place: its banner stands over it.
    if (place) {
      const beside = besideShown && (
        <Suspense>
          <Beside running={asked ? running : undefined} front={front} chair={chair} onClose={() => showBeside(false)} />
        </Suspense>
      );
      return (
        <InPlace banner={besideShown && asked ? undefined : banner} beside={beside}>
          <place.Show params={place.params} />
        </InPlace>
      );
    }
    if (running && asked && aside !== running.id && (all || address.at === '')) {
      const back = left === undefined ? undefined : () => open(left);
      return <Whole running={running} onAside={() => setAside(running.id)} onBack={back} chair={chair} />;
    }
    // The room and its places are of all features.
    if (!all)
      return (
        <Page title={here.title} heading={false} width="narrow">
          <Suspense fallback={<Loading lines={6} />}><OtherPanels /></Suspense>
        </Page>
      );
    return (
      <Page
        title={here.title}
        heading={false}
        width="full"
        tools={
          here.secretary && (
            <Button component={Link} to={`/meeting/${here.id}/prepare`} variant="default">
              {t(room.prepare)}
            </Button>
          )
        }
      >
        {asked && banner}
        <Strip />
        <Banners at="room" />
        <VisuallyHidden aria-live="polite">{running && <running.Said />}</VisuallyHidden>
        <div className={`${css.body} ${beside && chair ? css.acting : ''}`}>
          <div className={css.main}>
            {!below && !beside && chair}
            <Suspense>
              {asks.map(({ name, Show }) => <Show key={name} />)}
              {front && <front.Show />}
            </Suspense>
            {below && chair}
          </div>
          {beside && chair}
          {slots.map(({ name, side }) => side && (
            <nav key={name} className={css.side} aria-label={t(side.title)}>
              <h2>{t(side.title)}</h2>
              <side.Show />
            </nav>
          ))}
        </div>
        <Foot />
      </Page>
    );
  };
  const besideIt = roomBeside ? { shown: besideShown, show: showBeside } : undefined;
  return (
    <PlacesProvider
      value={{ open, move: address.move, close: address.close, busy: running !== undefined, ...(besideIt && { beside: besideIt }) }}
    >
      {slots.map(({ name, Behind }) => Behind && <Behind key={name} />)}
      {shown()}
    </PlacesProvider>
  );
}
