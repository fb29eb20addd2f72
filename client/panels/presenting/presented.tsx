/** The place where a paper is presented to all, and where others look at it page by page with the presenter. */
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import type { Presented as Shown } from '../../../shared/meeting/presenting.ts';
import { audience } from '../../../shared/text/audience.ts';
import { presentRestricted, presenting } from '../../../shared/text/presenting-place.ts';
import { room } from '../../../shared/text/room.ts';
import { shell } from '../../../shared/text/shell.ts';
import { pointing, type Point } from '../../reader/pointer/pointing.ts';
import { canRead } from '../../reader/wanted.ts';
import { useWords } from '../../ui/language.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { useHere, useNames } from '../here.tsx';
import { usePlaces } from '../places.ts';
import type { PlaceParams } from '../slot.ts';
import { inPlace, PATH, presentedNow } from './now.ts';
import css from './presenting.module.css';

const Reader = lazy(() => import('../../reader/reader.tsx').then(({ Reader }) => ({ default: Reader })));

/** Between two places that are told, in milliseconds: well within what a server lets one person say. */
const EVERY = 100;
/** A page turned so soon after a touch, in milliseconds, was turned by hand. */
const BY_HAND = 1_500;

export function Presented({ params: { paper: id } }: { readonly params: PlaceParams }) {
  const { meeting, member } = useHere();
  useEffect(() => {
    inPlace.setState(true, true);
    return () => inPlace.setState(false, true);
  }, []);
  const paper = id === undefined ? undefined : meeting.papers.papers[id];
  if (meeting.presenting.by !== member) return <Followed />;
  if (!canRead(paper)) return <Choose />;
  return <Asking key={paper.paper} paper={paper} />;
}

function Bar({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css.bar} role="status">
      {children}
    </div>
  );
}

function Choose() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { move, close } = usePlaces();
  const papers = meeting.papers.order.map((one) => meeting.papers.papers[one]!).filter((one) => one.state === 'current' && canRead(one));
  // What is being dealt with comes first.
  const first = papers.filter((one) => one.item === meeting.agenda.current);
  return (
    <div className={css.choose}>
      <h1>{t(presenting.choose)}</h1>
      <p>{t(presenting.youPresentText)}</p>
      {papers.length === 0 && <EmptyState heading="h2" title={t(presenting.none)} />}
      <ul>
        {[...first, ...papers.filter((one) => !first.includes(one))].map((one) => (
          <li key={one.paper}>
            <UnstyledButton className={css.paper} onClick={() => move(`${PATH}/${one.paper}`)}>
              <IconFileText size={28} aria-hidden />
              <span>
                <b>{one.title}</b>
                <span className={css.soft}>{t(room.pages, { pages: one.pages })}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button variant="default" size="lg" onClick={close}>
        {t(shell.back)}
      </Button>
    </div>
  );
}

/** Tells where the presenter is, at once and then not too often; what came last is always told. */
function useTelling(paper: string, openly: boolean): (change: Partial<Shown>) => void {
  const { following, followed } = useHere();
  const at = useRef<Shown>({ paper, page: 0, ...(openly && { openly }) });
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useRef<() => void>(() => undefined);
  useEffect(() => {
    tell.current = () => {
      last.current = Date.now();
      const { point, ...rest } = at.current;
      following?.show('presented', { ...rest, ...(point && { point }) });
    };
    // After a lost network, and to a server that has started anew.
    if (followed.live) tell.current();
  }, [following, followed.live]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      following?.show('presented', null);
    },
    [following],
  );
  const [told] = useState(() => (change: Partial<Shown>) => {
    at.current = { ...at.current, ...change };
    clearTimeout(timer.current);
    const wait = last.current + EVERY - Date.now();
    if (wait <= 0) tell.current();
    else timer.current = setTimeout(() => tell.current(), wait);
  });
  return told;
}

/** What is not for everybody in the room is asked about before the wall shows it. */
function Asking({ paper }: { readonly paper: Paper }) {
  const { t } = useWords();
  const { move } = usePlaces();
  const [openly, setOpenly] = useState(false);
  if (!paper.audience || openly) return <Presenting paper={paper} />;
  return (
    <EmptyState
      heading="h1"
      title={t(presentRestricted.presentTitle)}
      act={
        <Group justify="center">
          <Button size="lg" variant="default" onClick={() => move(PATH)}>
            {t(shell.back)}
          </Button>
          <Button size="lg" onClick={() => setOpenly(true)}>
            {t(presentRestricted.presentAct)}
          </Button>
        </Group>
      }
    >
      {t(presentRestricted.presentWhat, { title: paper.title })}
    </EmptyState>
  );
}

function Presenting({ paper }: { readonly paper: Paper }) {
  const { t } = useWords();
  const { id, meeting, member } = useHere();
  const internalFor = paper.internal && (meeting.roll.members.get(member ?? '')?.name ?? '');
  const { move } = usePlaces();
  const tell = useTelling(paper.paper, paper.audience !== undefined);
  useEffect(() => {
    const onPoint = (point: Point | undefined): void => {
      tell({ point: point && { x: point.x, y: point.y }, ...(point && { page: point.page }) });
      pointing.setState({ seen: point });
    };
    pointing.setState({ onPoint, seen: undefined });
    return () => pointing.setState({ onPoint: undefined, seen: undefined });
  }, [tell]);
  const [turned] = useState(() => (page: number) => tell({ page: page - 1, point: undefined }));
  return (
    <>
      <Bar>
        <span>{t(presenting.youDo)}</span>
        <Button variant="default" onClick={() => move(PATH)}>
          {t(presenting.choose)}
        </Button>
      </Bar>
      <div className={css.reader}>
        <Suspense fallback={<Loading />}>
          <Reader
            meeting={id}
            sha256={paper.sha256}
            internalFor={internalFor}
            title={paper.title}
            pages={paper.pages}
            onPage={turned}
            onClose={() => move(PATH)}
          />
        </Suspense>
      </div>
    </>
  );
}

function Followed() {
  const { t } = useWords();
  const here = useHere();
  const names = useNames();
  const { close } = usePlaces();
  const [aside, setAside] = useState(false);
  const touched = useRef(0);
  const now = presentedNow(here);
  const { page, point } = now ?? {};
  useEffect(() => {
    pointing.setState({ seen: !aside && page !== undefined && point ? { page, ...point } : undefined });
    return () => pointing.setState({ seen: undefined });
  }, [aside, page, point]);
  const name = names(here.meeting.presenting.by ?? '');
  if (!now)
    return (
      <EmptyState
        heading="h1"
        title={t(presenting.presents, { name })}
        act={
          <Button size="lg" variant="default" onClick={close}>
            {t(shell.back)}
          </Button>
        }
      >
        {t(presenting.waiting)}
      </EmptyState>
    );
  if (now.of.hidden)
    return (
      <EmptyState
        heading="h1"
        title={now.of.title}
        act={
          <Button size="lg" variant="default" onClick={close}>
            {t(shell.back)}
          </Button>
        }
      >
        {t(audience.notForYou)}
      </EmptyState>
    );
  const touch = (): void => void (touched.current = Date.now());
  const turned = (to: number): void => {
    if (to !== now.page + 1 && Date.now() - touched.current < BY_HAND) setAside(true);
  };
  return (
    <>
      <Bar>
        <span>{aside ? t(presenting.aside) : t(presenting.presents, { name })}</span>
        {aside && <Button onClick={() => setAside(false)}>{t(presenting.back)}</Button>}
      </Bar>
      <div className={css.reader} onWheelCapture={touch} onTouchMoveCapture={touch} onPointerDownCapture={touch} onKeyDownCapture={touch}>
        <Suspense fallback={<Loading />}>
          <Reader
            key={now.paper}
            meeting={here.id}
            sha256={now.of.sha256}
            internalFor={now.of.internal && (here.meeting.roll.members.get(here.member ?? '')?.name ?? '')}
            title={now.of.title}
            pages={now.of.pages}
            initialPage={now.page + 1}
            follow={aside ? undefined : now.page + 1}
            onPage={turned}
            onClose={close}
          />
        </Suspense>
      </div>
    </>
  );
}
