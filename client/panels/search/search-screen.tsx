/** What was found in the meeting: by paper, each page with the sentence that has it. A tap opens the paper there, the words marked. */
import { useEffect, useState } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconFileText, IconListNumbers, IconSearch } from '@tabler/icons-react';
import type { FoundPage, FoundText } from '../../../shared/papers/library.ts';
import { numbersOf } from '../../../shared/meeting/numbers.ts';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { isEmpty, parseQuery } from '../../../shared/papers/query.ts';
import { room } from '../../../shared/text/room.ts';
import { search } from '../../../shared/text/search.ts';
import { asked, typedLast } from '../../reader/search/asked.ts';
import { Marked } from '../../reader/search/marked.tsx';
import { Recognised } from '../../reader/search/recognised.tsx';
import { SearchField } from '../../reader/search/search-field.tsx';
import { ToolButton } from '../../reader/tool-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { sought } from '../agenda/sought.ts';
import { useHere } from '../here.tsx';
import { paperPath } from '../papers/open.ts';
import { usePlaces } from '../places.ts';
import { AGENDA, TITLES, useMeetingTexts, type MeetingTexts, type StateOfText } from './meeting-texts.ts';
import css from './search.module.css';

export function SearchScreen() {
  const { t } = useWords();
  const { id, meeting } = useHere();
  const { close } = usePlaces();
  const texts = useMeetingTexts(id, meeting);
  const { finder, states, papers } = texts;
  const [typed, setTyped] = useState(() => typedLast.get(id) ?? '');
  const [found, setFound] = useState<{ readonly typed: string; readonly texts: readonly FoundText[] }>();
  const wants = !isEmpty(parseQuery(typed));
  useEffect(() => void typedLast.set(id, typed), [id, typed]);
  // Anew with every text that has come.
  useEffect(() => {
    if (wants) void finder?.find(typed).then((now) => setFound({ typed, texts: now }));
  }, [finder, wants, typed, states]);
  const shown = wants ? found?.texts : undefined;
  const reading = states.size < papers.length;
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <ToolButton name={t(search.back)} onClick={close}>
          <IconArrowLeft aria-hidden />
        </ToolButton>
        <h1>{t(room.searchHere)}</h1>
      </header>
      <div className={css.body}>
        <SearchField label={t(search.typeMeeting)} typed={typed} onType={setTyped} />
        <div role="status" className={css.status}>
          {!wants && <p className={css.note}>{t(search.how)}</p>}
          {reading && <p className={css.note}>{t(search.loading, { ready: states.size, total: papers.length })}</p>}
          {shown && shown.length > 0 && <p className={css.count}>{t(search.countPapers, { n: shown.filter(isPaper).length })}</p>}
        </div>
        {shown && shown.length === 0 && !reading && (
          <EmptyState title={t(search.none)} icon={<IconSearch size={56} stroke={1.25} aria-hidden />}>
            {t(search.noneAdvice)}
          </EmptyState>
        )}
        {shown && <Results found={shown} typed={typed} texts={texts} />}
        <NotSearched texts={texts} />
      </div>
    </div>
  );
}

const isPaper = ({ name }: FoundText): boolean => name !== AGENDA && name !== TITLES;

interface ResultsProps {
  readonly found: readonly FoundText[];
  readonly typed: string;
  readonly texts: MeetingTexts;
}

function Results({ found, typed, texts: { papers, pages: said } }: ResultsProps) {
  const { t } = useWords();
  const { id, meeting: { agenda } } = useHere();
  const { open, close } = usePlaces();
  const openItem = (item: string): void => {
    sought.setState({ meeting: id, item }, true);
    close();
  };
  const openAt = ({ paper, sha256 }: Paper, page: number): void => {
    asked.setState({ sha256, typed, page }, true);
    open(paperPath(paper, page + 1));
  };
  const numbers = numbersOf(agenda.items);
  const titles = found.find(({ name }) => name === TITLES)?.pages ?? [];
  const items = found.find(({ name }) => name === AGENDA)?.pages ?? [];
  return (
    <ol className={css.results}>
      {items.length > 0 && (
        <li>
          <h2 className={css.title}>
            <IconListNumbers size={22} aria-hidden /> {t(search.agenda)}
          </h2>
          {items.map(
            (one) =>
              agenda.items[one.page] && (
                <Row
                  key={one.page}
                  where={t(search.item, { n: numbers.get(agenda.items[one.page]!.item)! })}
                  found={one}
                  onOpen={() => openItem(agenda.items[one.page]!.item)}
                />
              ),
          )}
        </li>
      )}
      {titles.map((one) => {
        const paper = papers[one.page];
        // Its pages stand further down where they have it as well.
        return paper && !found.some(({ name }) => name === paper.paper) && (
          <li key={paper.paper}>
            <h2 className={css.title}>
              <IconFileText size={22} aria-hidden /> {paper.title}
            </h2>
            <Row where={t(search.page, { page: '1' })} found={one} onOpen={() => openAt(paper, 0)} />
          </li>
        );
      })}
      {found.filter(isPaper).map(({ name, pages, count }) => {
        const paper = papers.find((one) => one.paper === name);
        return paper && (
          <li key={name}>
            <h2 className={css.title}>
              <IconFileText size={22} aria-hidden /> {paper.title}
            </h2>
            {pages.map((one) => (
              <Row
                key={one.page}
                where={t(search.page, { page: said.get(name)?.[one.page]?.label ?? String(one.page + 1) })}
                recognised={said.get(name)?.[one.page]?.recognised}
                found={one}
                onOpen={() => openAt(paper, one.page)}
              />
            ))}
            {count > pages.length && <p className={css.note}>{t(search.morePages, { n: count - pages.length })}</p>}
          </li>
        );
      })}
    </ol>
  );
}

interface RowProps {
  readonly where: string;
  readonly found: FoundPage;
  /** Its words were read in a picture by a machine. */
  readonly recognised?: boolean | undefined;
  readonly onOpen: () => void;
}

function Row({ where, found, recognised, onOpen }: RowProps) {
  return (
    <UnstyledButton className={css.row} onClick={onOpen}>
      <span className={css.where}>{where}{recognised && <Recognised />}</span>
      <Marked excerpt={found.excerpt} />
    </UnstyledButton>
  );
}

/** Papers in which nothing was looked for, and why. */
function NotSearched({ texts: { papers, states } }: { readonly texts: MeetingTexts }) {
  const { t } = useWords();
  const of = (state: StateOfText) => papers.filter(({ paper }) => states.get(paper) === state);
  const groups = [
    { words: search.offlinePapers, of: of('offline') },
    { words: search.comingPapers, of: of('coming') },
    { words: search.scannedPapers, of: of('scans') },
  ];
  return groups.map(({ words, of: some }) => some.length > 0 && (
    <section key={words.en} className={css.not}>
      <h2>{t(words)}</h2>
      <ul>
        {some.map(({ paper, title }) => <li key={paper}>{title}</li>)}
      </ul>
    </section>
  ));
}
