/** The agenda with its papers and votes: where the meeting is, what was replaced, what came of each vote. */
import { useEffect, useRef } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconFileText } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { Item } from '../../../shared/meeting/agenda.ts';
import type { Paper } from '../../../shared/meeting/papers.ts';
import { text as reader } from '../../../shared/text/reader.ts';
import { room } from '../../../shared/text/room.ts';
import { votes } from '../../../shared/text/votes.ts';
import { keptShares, paperUrl } from '../../reader/kept-papers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { choiceClass, ChoiceMark } from '../votes/choice-mark.tsx';
import { countsText } from '../votes/words.ts';
import css from './agenda.module.css';

export interface AgendaProps {
  readonly onPaper: (paper: string) => void;
}

export function Agenda({ onPaper }: AgendaProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const { items } = meeting.agenda;
  const current = meeting.session.stage === 'closed' ? undefined : meeting.agenda.current;
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The list alone is scrolled, never the page under somebody's finger.
    const [item, list] = [here.current, here.current?.parentElement];
    if (item && list && list.scrollHeight > list.clientHeight) list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 4;
  }, [current]);
  if (items.length === 0) return <p className={css.empty}>{t(room.agendaEmpty)}</p>;
  return (
    <ol className={css.items}>
      {items.map((item, at) => (
        <li key={item.item} ref={item.item === current ? here : undefined} className={item.item === current ? css.current : ''} aria-current={item.item === current ? 'step' : undefined}>
          <ItemHead item={item} number={at + 1} current={item.item === current} />
          <Papers item={item.item} onPaper={onPaper} />
          <Outcomes item={item.item} />
        </li>
      ))}
    </ol>
  );
}

function ItemHead({ item, number, current }: { readonly item: Item; readonly number: number; readonly current: boolean }) {
  const { t } = useWords();
  return (
    <div className={css.head}>
      <span className={css.number}>{number}</span>
      <span className={css.title}>
        {item.title}
        {current && <span className={css.now}>{t(room.itemNow)}</span>}
        {!current && item.openedAt && (
          <span className={css.done}>
            <IconCircleCheck size={18} aria-hidden /> {t(room.itemDone)}
          </span>
        )}
      </span>
    </div>
  );
}

/** The papers of an item that stand, in order; the earlier ones behind them. */
export function Papers({ item, onPaper, empty = false }: AgendaProps & { readonly item: string; readonly empty?: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const papers = meeting.papers.order.map((id) => meeting.papers.papers[id]).filter((one): one is Paper => one?.item === item);
  const earlier = papers.filter((one) => one.state === 'replaced');
  if (papers.length === 0) return empty ? <p className={css.empty}>{t(room.noPapers)}</p> : null;
  return (
    <>
      <ul className={css.papers} aria-label={t(room.papers)}>
        {papers
          .filter((one) => one.state !== 'replaced')
          .map((one) => (
            <li key={one.paper}>
              <PaperRow paper={one} onPaper={onPaper} />
            </li>
          ))}
      </ul>
      {earlier.length > 0 && (
        <details className={css.earlier}>
          <summary>{t(room.earlierPapers, { count: earlier.length })}</summary>
          <ul className={css.papers}>
            {earlier.map((one) => (
              <li key={one.paper}>
                <PaperRow paper={one} onPaper={onPaper} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function PaperRow({ paper, onPaper }: { readonly paper: Paper; readonly onPaper: (paper: string) => void }) {
  const { t, dateTime } = useWords();
  const { meeting } = useHere();
  const url = paperUrl(meeting.session.meeting, paper.sha256);
  const kept = useStore(keptShares, (shares) => shares[url] === 1);
  const Icon = paper.state === 'current' ? IconFileText : IconArrowBackUp;
  const about = [
    t(room.pages, { pages: paper.pages }),
    paper.state === 'replaced' ? t(room.replaced) : '',
    paper.state === 'withdrawn' ? t(room.withdrawn, { reason: paper.reason ?? '' }) : '',
    paper.state === 'current' && paper.replaces ? t(room.isNew, { at: dateTime(paper.addedAt) }) : '',
    kept && paper.state !== 'withdrawn' ? t(reader.kept) : '',
  ].filter((one) => one !== '');
  const inside = (
    <>
      <Icon size={24} aria-hidden />
      <span>
        <span className={css.name}>{paper.title}</span>
        <span className={css.about}>{about.join(' · ')}</span>
      </span>
    </>
  );
  // A withdrawn paper is named in the record and cannot be read any more.
  if (paper.state === 'withdrawn') return <div className={`${css.paper} ${css.gone}`}>{inside}</div>;
  return (
    <UnstyledButton className={`${css.paper} ${paper.state === 'replaced' ? css.gone : ''}`} onClick={() => onPaper(paper.paper)}>
      {inside}
    </UnstyledButton>
  );
}

function Outcomes({ item }: { readonly item: string }) {
  const speech = useWords();
  const { t, number } = speech;
  const { meeting } = useHere();
  const mine = meeting.votes.order.map((id) => meeting.votes.votes[id]!).filter((one) => one.item === item && (one.result || one.voided));
  if (mine.length === 0) return null;
  return (
    <ul className={css.outcomes}>
      {mine.map((one) => (
        <li key={one.vote}>
          <strong>{t(one.voided ? votes.voided : votes[one.result!.outcome])}</strong>
          {!one.voided && one.result && (
            <span className={css.counts} role="img" aria-label={countsText(one.content?.options ?? [], one.result.counts, speech)}>
              {one.content?.options.map(({ id }) => (
                <span key={id} className={choiceClass(id)}>
                  <ChoiceMark option={id} size={20} /> {number(one.result!.counts[id] ?? 0)}
                </span>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
