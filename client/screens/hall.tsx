/** The wall of the hall: read-only, dark, readable from the last row; never a partial result. */
import { Suspense, useEffect, useState } from 'react';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { hall } from '../../shared/text/hall.ts';
import type { Me } from '../../shared/wire/http.ts';
import { HALL_PATH } from '../link/hall-screen.ts';
import { get, post } from '../link/http.ts';
import { useMeeting } from '../link/use-meeting.ts';
import { HereProvider, useHere } from '../panels/here.tsx';
import { SLOTS } from '../panels/index.ts';
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
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const come = async () => {
      const answer = token === '' ? await cameBefore() : await post<Me>('/hall/enter', { token });
      if (gone) return;
      if (isRefusal(answer)) {
        setRefusal(answer);
        // Nobody stands at the wall to press a button.
        if (answer.code.startsWith('link/') || answer.code === 'border/broke') timer = setTimeout(() => void come(), AGAIN_MS);
        return;
      }
      setRefusal(undefined);
      enter(answer);
      setMeeting(answer.meeting);
    };
    void come();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [token, enter]);
  const here = useMeeting(me?.by === 'hall' ? (meeting ?? '') : '');
  // It was open, and its session is over: a newer link was made, or the week has passed.
  const over = meeting !== undefined && me?.by !== 'hall' ? refuse('identity/hall-link-over') : undefined;
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
  const words = frontOf(parts.flatMap((one) => one.words ?? []), here);
  const beside = words?.alone ? undefined : frontOf(parts.flatMap((one) => one.beside ?? []), here);
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
        {beside && <beside.Show />}
      </div>
      <div className={css.foot} role="status">
        {parts.map(({ Foot }, n) => Foot && <Foot key={n} />)}
        {!here.followed.live && (
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
