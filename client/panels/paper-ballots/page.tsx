/** A teller's own page: how many papers were given out; then their own count, blind to the other teller's. */
import { useState } from 'react';
import { Button, NumberInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { mayHaveTaken } from '../../../shared/meeting/paper-count.ts';
import type { PaperVote } from '../../../shared/meeting/paper-ballot-events.ts';
import { paperNow, paperTeller as words } from '../../../shared/text/paper-screens.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Act } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import tellers from '../tellers/tellers.module.css';
import { QuestionText } from '../votes/question-text.tsx';
import { CountForm, lineNames } from './count-form.tsx';
import { allOnPaper } from './now-on-paper.ts';
import { Papers } from './papers-counted.tsx';

export function Page() {
  const { t } = useWords();
  const { meeting, member = '' } = useHere();
  const { close } = usePlaces();
  const mine = allOnPaper(meeting).filter((one) => one.tellers.includes(member));
  const over = ({ state }: PaperVote): number => (state === 'closed' || state === 'voided' ? 1 : 0);
  return (
    <main className={tellers.place}>
      <header className={tellers.head}>
        <Button variant="default" leftSection={<IconArrowLeft size={22} aria-hidden />} onClick={close}>
          {t(words.back)}
        </Button>
        <h1>{t(words.title)}</h1>
      </header>
      {mine.length === 0 && <p className={panel.soft}>{t(words.none)}</p>}
      {[...mine].sort((a, b) => over(a) - over(b)).map((one) => <One key={one.vote} paper={one} />)}
    </main>
  );
}

function One({ paper }: { readonly paper: PaperVote }) {
  const { t } = useWords();
  const nameOf = useNames();
  const { state, content, issued } = paper;
  return (
    <section className={`${panel.panel} ${state === 'open' || state === 'counting' ? panel.now : ''}`} aria-label={content.text}>
      <h2 className={panel.stage}>{t(paperNow[state])}</h2>
      <QuestionText text={content.text} />
      <p className={panel.soft}>{t(paperNow.tellers, { names: paper.tellers.map(nameOf).join(', ') })}</p>
      {state === 'open' ? <Issue paper={paper} /> : <p>{t(paperNow.issued, { issued: issued ?? 0 })}</p>}
      {state === 'counting' && <Counting paper={paper} />}
      {state === 'agreed' && <Notice>{t(words.agreed)}</Notice>}
      {state === 'closed' && <Papers paper={paper} />}
    </section>
  );
}

/** How many papers delegates were given: entered anew until the chair ends the voting. */
export function Issue({ paper }: { readonly paper: PaperVote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const [typed, type] = useState<string | number>(paper.issued ?? '');
  const most = mayHaveTaken(meeting, meeting.votes.votes[paper.vote]?.item ?? '', paper.opened.seq).length;
  return (
    <div className={panel.group}>
      <p>{paper.issued === undefined ? t(paperNow.notIssued) : t(paperNow.issued, { issued: paper.issued })}</p>
      <NumberInput
        size="lg"
        label={t(words.issue)}
        description={t(words.issueMost, { most })}
        min={0}
        max={100_000}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        inputMode="numeric"
        value={typed}
        onChange={type}
      />
      {typed !== '' && Number(typed) !== paper.issued && (
        <Act
          type="issuePapers"
          input={{ vote: paper.vote, issued: Number(typed) }}
          big={paper.issued === undefined}
          label={t(words.issueAct)}
        />
      )}
      {paper.issued !== undefined && <p className={panel.soft}>{t(words.waitsEnd)}</p>}
    </div>
  );
}

function Counting({ paper }: { readonly paper: PaperVote }) {
  const { t } = useWords();
  const { member } = useHere();
  const nameOf = useNames();
  const [again, setAgain] = useState(0);
  const { round, entries, differ, content } = paper;
  const own = entries.find(({ teller }) => teller === member);
  const others = entries.filter(({ teller }) => teller !== member);
  if (!own && others.length > 1) return <p>{t(words.othersCount, { names: others.map(({ teller }) => nameOf(teller)).join(', ') })}</p>;
  return (
    <>
      {round > 1 && <p className={panel.stage}>{t(words.round, { round })}</p>}
      {differ && (
        <Notice tone="warn" title={t(words.differ)}>
          {t(words.differText, { lines: lineNames(content, differ.lines, t).join('; ') })}
        </Notice>
      )}
      {own && again !== round ? (
        <>
          <Notice>{t(words.sent)}</Notice>
          <Button variant="default" onClick={() => setAgain(round)}>
            {t(words.again)}
          </Button>
        </>
      ) : (
        <CountForm key={round} paper={paper} onSent={() => setAgain(0)} />
      )}
    </>
  );
}
