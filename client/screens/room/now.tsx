/** What is happening now, as the biggest thing on a delegate's screen. */
import { lazy, Suspense } from 'react';
import { LIVE } from '../../../shared/meeting/access.ts';
import { roll } from '../../../shared/text/roll.ts';
import { room } from '../../../shared/text/room.ts';
import { session } from '../../../shared/text/session.ts';
import { votes } from '../../../shared/text/votes.ts';
import { Act } from '../../panels/act.tsx';
import { Papers } from '../../panels/agenda/agenda.tsx';
import { useHere } from '../../panels/here.tsx';
import panel from '../../panels/panels.module.css';
import { Watching } from '../../panels/votes/ballot.tsx';
import { OwnBallot, Result, Roll } from '../../panels/votes/result.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Moment } from './moment.ts';
import { Closed, Finished } from './closed.tsx';

const Progress = lazy(() => import('../../panels/votes/chair.tsx').then(({ Progress }) => ({ default: Progress })));
const Sealed = lazy(() => import('../../panels/votes/chair.tsx').then(({ Sealed }) => ({ default: Sealed })));

export interface NowProps {
  readonly moment: Moment;
  readonly onPaper: (paper: string) => void;
}

export function Now({ moment, onPaper }: NowProps) {
  const { meeting, listed, present, chair, secretary, delegate } = useHere();
  const asks = listed && !present && LIVE.includes(meeting.session.stage) && moment.kind !== 'voting';
  return (
    <Suspense>
      {asks && <CheckIn />}
      {moment.kind === 'voting' && delegate && <CurrentItem at={moment.vote.item} onPaper={onPaper} />}
      {moment.kind === 'voting' && !delegate && (secretary ? <Progress vote={moment.vote} acts={false} /> : <Watching vote={moment.vote} onPaper={onPaper} />)}
      {moment.kind === 'sealed' && !chair && (secretary ? <Sealed vote={moment.vote} acts={false} /> : <Awaiting moment={moment} />)}
      {moment.kind === 'result' && <Announced moment={moment} onPaper={onPaper} />}
      {moment.kind === 'item' && <CurrentItem at={moment.item.item} onPaper={onPaper} />}
      {moment.kind === 'closed' && <Closed />}
      {(moment.kind === 'waiting' || moment.kind === 'adjourned' || moment.kind === 'noItem' || moment.kind === 'draft') && !chair && !asks && <Waiting kind={moment.kind} />}
    </Suspense>
  );
}

function CheckIn() {
  const { t } = useWords();
  const { meeting, member, delegate } = useHere();
  const wasHere = (meeting.roll.presence[member ?? ''] ?? []).length > 0;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="check-in">
      <h2 id="check-in" className={panel.headline}>
        {t(wasHere ? roll.comeBackTitle : delegate ? roll.checkInTitle : roll.checkInTitleOther)}
      </h2>
      <p>{t(delegate ? roll.checkInLead : roll.checkInLeadOther)}</p>
      <Act type="checkIn" big label={t(wasHere ? roll.comeBack : roll.checkIn)} />
    </section>
  );
}

function Waiting({ kind }: { readonly kind: 'waiting' | 'adjourned' | 'noItem' | 'draft' }) {
  const { t, time, date } = useWords();
  const { meeting } = useHere();
  const { startsAt, place, breaks } = meeting.session;
  const pause = breaks.at(-1);
  return (
    <section className={`${panel.panel} ${panel.now}`}>
      <h2 className={panel.headline}>
        {kind === 'adjourned' ? t(session.adjournedSince, { time: time(pause?.from ?? startsAt) }) : kind === 'noItem' ? t(room.noItemYet) : t(session.waiting)}
      </h2>
      {kind === 'adjourned' ? (
        <>
          {pause?.note && <p>{pause.note}</p>}
          <p>{t(session.adjournedText)}</p>
        </>
      ) : (
        kind !== 'noItem' && <p>{t(session.startsAt, { time: time(startsAt), date: date(startsAt), place })}</p>
      )}
    </section>
  );
}

function CurrentItem({ at, onPaper }: { readonly at: string; readonly onPaper: (paper: string) => void }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const index = meeting.agenda.items.findIndex((one) => one.item === at);
  const item = meeting.agenda.items[index];
  if (!item) return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="current-item">
      <p className={panel.stage}>
        <span className={panel.lamp} aria-hidden />
        {t(room.now)} · {t(room.itemOf, { number: index + 1, total: meeting.agenda.items.length })}
      </p>
      <h2 id="current-item" className={panel.headline}>
        {item.title}
      </h2>
      <Papers item={item.item} onPaper={onPaper} empty />
    </section>
  );
}

function Awaiting({ moment }: { readonly moment: Moment & { kind: 'sealed' } }) {
  const { t } = useWords();
  return (
    <section className={`${panel.panel} ${panel.now}`} role="status">
      <h2 className={panel.headline}>{t(votes.sealed)}</h2>
      <p>{t(moment.vote.state === 'announced' ? votes.announcing : votes.sealedText)}</p>
      <p className={panel.soft}>{moment.vote.content?.text}</p>
      <Finished vote={moment.vote} />
    </section>
  );
}

function Announced({ moment, onPaper }: { readonly moment: Moment & { kind: 'result' }; readonly onPaper: (paper: string) => void }) {
  const { t } = useWords();
  const { vote } = moment;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-label={t(room.results)}>
      <Result vote={vote} />
      <OwnBallot vote={vote} />
      {vote.result && <Roll vote={vote} />}
      <Papers item={vote.item} onPaper={onPaper} />
    </section>
  );
}
