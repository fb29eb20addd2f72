/** The papers of an item: which stand, which were replaced or withdrawn, which are kept on this device. */
import { lazy, Suspense } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconFileText, IconLock } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { audience as audienceWords } from '../../../shared/text/audience.ts';
import { openWords } from '../../../shared/text/open-papers.ts';
import { room } from '../../../shared/text/room.ts';
import { itemPapers } from '../../../shared/text/item-papers.ts';
import { later } from '../../line.ts';
import { keptShares, paperUrl } from '../../reader/kept-index.ts';
import { useWords } from '../../ui/language.tsx';
import { useAudienceWords } from '../audience-words.ts';
import { useHere } from '../here.tsx';
import type { OfItemProps } from '../slot.ts';
import { useOpenPaper } from './open.ts';
import css from './papers.module.css';

/** A list of papers does not wait for it. */
const Fresh = lazy(later(() => import('./fresh.tsx').catch(() => ({ default: (_: { readonly paper: Paper }) => null }))));

/** The papers of an item that stand, in order; the earlier ones behind them. */
export function PapersOfItem({ item, at }: OfItemProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const papers = meeting.papers.order.map((id) => meeting.papers.papers[id]).filter((one): one is Paper => one?.item === item);
  const earlier = papers.filter((one) => one.state === 'replaced');
  if (papers.length === 0) return at === 'subject' ? <p className={css.empty}>{t(itemPapers.noPapers)}</p> : null;
  return (
    <>
      <ul className={css.papers} aria-label={t(itemPapers.papers)}>
        {papers
          .filter((one) => one.state !== 'replaced')
          .map((one) => (
            <li key={one.paper}>
              <PaperRow paper={one} />
            </li>
          ))}
      </ul>
      {earlier.length > 0 && (
        <details className={css.earlier}>
          <summary>{t(itemPapers.earlierPapers, { count: earlier.length })}</summary>
          <ul className={css.papers}>
            {earlier.map((one) => (
              <li key={one.paper}>
                <PaperRow paper={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function PaperRow({ paper }: { readonly paper: Paper }) {
  const open = useOpenPaper();
  const { t, dateTime } = useWords();
  const audience = useAudienceWords();
  const url = paperUrl(useHere().id, paper.sha256);
  const kept = useStore(keptShares, (shares) => shares[url] === 1);
  const Icon = paper.state === 'current' ? IconFileText : IconArrowBackUp;
  if (paper.hidden && paper.state !== 'withdrawn')
    return (
      <div className={`${css.paper} ${css.notForYou}`}>
        <IconLock size={24} aria-hidden />
        <span>
          <span className={css.name}>{paper.title}</span>
          <span className={css.about}>{t(audienceWords.notForYou)}</span>
        </span>
      </div>
    );
  const { preparedBy, issuer } = paper;
  const about = [
    paper.hidden ? '' : t(room.pages, { pages: paper.pages }),
    preparedBy ? t(openWords.preparedBy, { unit: preparedBy }) : '',
    issuer && issuer !== preparedBy ? t(openWords.issuedBy, { unit: issuer }) : '',
    paper.audience && !paper.hidden ? audience(paper.audience) : '',
    paper.state === 'replaced' ? t(itemPapers.replaced) : '',
    paper.state === 'withdrawn' ? t(itemPapers.withdrawn, { reason: paper.reason ?? '' }) : '',
    paper.state === 'current' && paper.replaces && paper.changed === undefined ? t(itemPapers.isNew, { at: dateTime(paper.addedAt) }) : '',
    kept && paper.state !== 'withdrawn' ? t(room.kept) : '',
  ].filter((one) => one !== '');
  const inside = (
    <>
      <Icon size={24} aria-hidden />
      <span>
        <span className={css.name}>
          <Suspense>{paper.state === 'current' && <Fresh paper={paper} />}</Suspense>
          {paper.title}
        </span>
        {paper.changed !== undefined && (
          <span className={css.changed}>{t(itemPapers.isNewSaying, { at: dateTime(paper.addedAt), line: paper.changed })}</span>
        )}
        <span className={css.about}>{about.join(' · ')}</span>
      </span>
    </>
  );
  // A withdrawn paper is named in the record and cannot be read any more.
  if (paper.state === 'withdrawn') return <div className={`${css.paper} ${css.gone}`}>{inside}</div>;
  return (
    <UnstyledButton className={`${css.paper} ${paper.state === 'replaced' ? css.gone : ''}`} onClick={() => open(paper.paper)}>
      {inside}
    </UnstyledButton>
  );
}
