/** The wall of the hall: read-only, dark, readable from the last row; never a partial result. */
import { Suspense, useEffect, useState } from 'react';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { hall } from '../../shared/text/hall.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import { HALL_PATH } from '../link/hall-screen.ts';
import { get, post } from '../link/http.ts';
import { useMeeting } from '../link/use-meeting.ts';
import { HereProvider, useHere } from '../panels/here.tsx';
import { SLOTS } from '../panels/all.ts';
import { useLater } from '../panels/later.ts';
import { frontOf } from '../panels/slot.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Mark } from '../ui/mark.tsx';
import { useDark, useDensity, useTitle } from '../ui/page.tsx';
import { EmptyState, Loading } from '../ui/states.tsx';
import { useAwake } from '../ui/use-awake.ts';
import { Unready } from './room/unready.tsx';
import css from './hall.module.css';

const AGAIN_MS = 5_000;
/** Where its session is over: it is looked for by its cookie alone, since a new link may be opened in this browser at any time. */
const OVER_MS = 15_000;

/** Whoever opened this browser's hall screen before. */
async function cameBefore(): Promise<Me | Refusal> {
  const answer = await get<Me>('/me');
  return isRefusal(answer) ? (answer.code === 'border/not-signed-in' ? refuse('identity/hall-link-over') : answer) : answer;
}

export default function Hall() {
  // A secret does not stay in the address bar on a wall; once used, the cookie carries on, also through a reload.
  const [token] = useState(() => location.hash.slice(1));
  const { t, refusal: wordsOf } = useWords();
  const { me, enter } = useSession();
  const [meeting, setMeeting] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  useDark();
  useDensity('hall');
  useTitle(t(hall.title));
  useEffect(() => {
    if (token !== '') history.replaceState(null, '', HALL_PATH);
  }, [token]);
  const isIn = me?.by === 'hall' && meeting !== undefined;
  // Told by the server that its session is over: its link may open another, e.g. after a restore.
  const wasIn = meeting !== undefined;
  useEffect(() => {
    if (isIn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    // A link that was refused is not tried again: failures slow down a whole hall.
    let isLinkOver = token === '';
    const come = async () => {
      const answer = isLinkOver ? await cameBefore() : await post<Me>('/hall/enter', { token });
      if (gone) return;
      if (isRefusal(answer)) {
        setRefusal(answer);
        // Nobody stands at the wall to press a button.
        const isPassing = answer.code.startsWith('link/') || answer.code === 'border/broke';
        isLinkOver ||= answer.code === 'identity/hall-link-over';
        timer = setTimeout(() => void come(), isPassing ? AGAIN_MS : OVER_MS);
        return;
      }
      setRefusal(undefined);
      enter(answer);
      setMeeting(answer.meeting);
    };
    // What is left of the session before ends first.
    timer = setTimeout(() => void come(), wasIn ? AGAIN_MS : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [token, enter, isIn, wasIn]);
  const here = useMeeting(me?.by === 'hall' ? (meeting ?? '') : '');
  // It was open, and its session is over: a newer link was made, or the week has passed.
  const over = wasIn && !isIn ? refuse('identity/hall-link-over') : undefined;
  const why = refusal ?? over;
  if (why || here.followed.phase !== 'ready')
    return (
      <main className={css.wall}>
        {why ? (
          <EmptyState heading="h1" title={t(hall.notOpen)}>
            {wordsOf(why)} {!why.code.startsWith('link/') && t(hall.notOpenText)}
          </EmptyState>
        ) : meeting === undefined ? (
          <Loading />
        ) : (
          <Unready {...here} onAgain={() => here.following?.catchUp()} />
        )}
      </main>
    );
  return (
    <HereProvider here={here} slots={SLOTS}>
      <Suspense fallback={<main className={css.wall} />}>
        <Wall />
      </Suspense>
    </HereProvider>
  );
}

function Wall() {
  const { t } = useWords();
  const here = useHere();
  const parts = useLater(SLOTS.flatMap(({ hall: part }) => part ?? []));
  const chosen = parts.map((one) => one.chosen?.(here)).find((one) => one !== undefined);
  const board = parts.flatMap((one) => one.boards ?? []).find((one) => one.board === chosen && one.when(here));
  const front = frontOf(parts.flatMap((one) => one.words ?? []), here);
  const words = board ? { Show: board.Show, alone: !board.Beside } : front;
  const beside = frontOf(parts.flatMap((one) => one.beside ?? []), here);
  const Beside = board ? board.Beside : words?.alone ? undefined : beside?.Show;
  useAwake(true);
  return (
    <main className={css.wall}>
      <header className={css.head}>
        <Mark size="1em" />
        <div>
          <p className={css.council}>{here.council}</p>
          <h1>{here.title}</h1>
        </div>
        <Clock />
      </header>
      {parts.map(({ Banner }, n) => Banner && <Banner key={n} />)}
      <div className={`${css.body} ${words?.alone ? css.alone : ''}`} aria-live="polite">
        <div className={css.words}>{words && <words.Show />}</div>
        {Beside && <Beside />}
      </div>
      <div className={css.foot} role="status">
        {parts.map(({ Foot }, n) => Foot && <Foot key={n} />)}
        {here.followed.cutOff && (
          <p>
            <IconPlugConnectedX size="1em" aria-hidden /> {t(hall.offline)}
          </p>
        )}
      </div>
    </main>
  );
}

/** The server's clock, to the minute. */
function Clock() {
  const { time } = useWords();
  const { followed } = useHere();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <p className={css.clock}>{time(timestamp(now + followed.offset))}</p>;
}
