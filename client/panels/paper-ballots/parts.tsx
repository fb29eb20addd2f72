/** What everybody sees of a vote on printed papers: that it is taken, being counted, and what came of it. */
import { Suspense } from 'react';
import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { isRecused } from '../../../shared/meeting/access.ts';
import { explain } from '../../../shared/meeting/rules.ts';
import type { PaperVote } from '../../../shared/meeting/paper-ballot-events.ts';
import { paperNow as words, paperTeller } from '../../../shared/text/paper-screens.ts';
import { room } from '../../../shared/text/room.ts';
import { votes } from '../../../shared/text/votes.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { OfItem, useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import { Question } from '../votes/ballot.tsx';
import FormOutcome from '../votes/form-outcome.tsx';
import { Result } from '../votes/result.tsx';
import { asVote } from './as-vote.ts';
import { Papers } from './papers-counted.tsx';
import { dueOnPaper, onPaperOf, allOnPaper, seenNow, settledOnPaper } from './now-on-paper.ts';

/** The tellers' alone. */
const Page = piece<object>(() => import('./page.tsx').then(({ Page }) => ({ default: Page })));

export interface PartProps {
  readonly is: 'now' | 'due' | 'foot' | 'list' | 'left' | 'page';
  readonly item?: string;
}

export default function Part({ is, item = '' }: PartProps) {
  const { meeting } = useHere();
  if (is === 'due') return <Due />;
  if (is === 'foot') return <ToPage />;
  if (is === 'list') return <Outcomes of={onPaperOf(meeting, item)} />;
  if (is === 'left') return <Left />;
  if (is === 'page') return <Suspense fallback={<Loading />}><Page /></Suspense>;
  const running = seenNow(meeting);
  if (running) return <Running paper={running} />;
  const settled = settledOnPaper(meeting);
  return settled ? <Settled paper={settled} /> : null;
}

function Running({ paper }: { readonly paper: PaperVote }) {
  const { t } = useWords();
  const { meeting, delegate, chair, member = '', present } = useHere();
  const isOpen = paper.state === 'open';
  const vote = asVote(meeting, paper);
  const takesOne = isOpen && delegate && present && !isRecused(meeting, vote.item, member);
  // The chair's panel says it, with what is to be done.
  if (chair && !takesOne) return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="ballot-question">
      <p className={panel.stage}>
        {isOpen && <span className={panel.lamp} aria-hidden />}
        {t(words[paper.state])}
      </p>
      <Question vote={vote} />
      <p>{t(takesOne ? words.mark : words.waiting)}</p>
      {paper.issued !== undefined && <p className={panel.soft}>{t(words.issued, { issued: paper.issued })}</p>}
    </section>
  );
}

function Settled({ paper }: { readonly paper: PaperVote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const vote = asVote(meeting, paper);
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-label={t(room.results)}>
      <h2 className={panel.stage}>{t(words.closed)}</h2>
      <Result vote={vote} />
      {!paper.voided && <Papers paper={paper} />}
      <OfItem key={vote.item} item={vote.item} at="outcome" />
    </section>
  );
}

/** A line for each, in the list of items. */
function Outcomes({ of }: { readonly of: readonly PaperVote[] }) {
  const { t } = useWords();
  const { meeting } = useHere();
  return of.map((one) => {
    const vote = asVote(meeting, one);
    const { result } = one;
    const told = result && explain(result, one.content.rule);
    return (
      <p key={one.vote} className={panel.soft}>
        {t(words[one.state])}
        {!one.voided && result && <>: <strong>{vote.decision ? <FormOutcome vote={vote} /> : t(votes[told!.outcome])}</strong></>}
      </p>
    );
  });
}

/** Results of a session that is over. */
function Left() {
  const { meeting } = useHere();
  const settled = allOnPaper(meeting).filter(({ result, voided }) => result ?? voided);
  return (
    <ul className={panel.cards}>
      {settled.map((one) => (
        <li key={one.vote}>
          <Result vote={asVote(meeting, one)} />
          {!one.voided && <Papers paper={one} />}
        </li>
      ))}
    </ul>
  );
}

function Due() {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const { open } = usePlaces();
  const due = dueOnPaper(meeting, member);
  if (!due) return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-label={t(paperTeller.title)}>
      <p className={panel.headline}>{t(due.state === 'open' ? paperTeller.dueOpen : paperTeller.due, { text: due.content.text })}</p>
      <BigButton onClick={() => open('paper-count')}>{t(paperTeller.toPage)}</BigButton>
    </section>
  );
}

function ToPage() {
  const { t } = useWords();
  const { open } = usePlaces();
  return (
    <Button variant="default" leftSection={<IconChecklist size={22} aria-hidden />} onClick={() => open('paper-count')}>
      {t(paperTeller.title)}
    </Button>
  );
}
