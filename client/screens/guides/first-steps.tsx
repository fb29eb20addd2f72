/** First steps for what somebody is: offered once at home, and always among the guides. */
import { useState } from 'react';
import { Button, Drawer, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { readsAs, type Reader } from '../../../shared/council/guides.ts';
import { firstSteps as w, steps as s } from '../../../shared/text/first-steps.ts';
import { shell } from '../../../shared/text/shell.ts';
import type { Words } from '../../../shared/text/words.ts';
import { recall, remember } from '../../link/memory.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { READER_WORDS } from './guide-words.ts';
import css from './guides.module.css';

interface Step {
  readonly title: Words;
  readonly text: Words;
  /** Where it is done. */
  readonly at?: string;
}
const KEY: Step = { title: s.key, text: s.keyText, at: '/devices' };
const PAPERS: Step = { title: s.papers, text: s.papersText };

/** Of whom there are any. */
const STEPS = {
  delegate: [
    KEY,
    PAPERS,
    { title: s.notes, text: s.notesText, at: '/recovery-sheet' },
    { title: s.checkIn, text: s.checkInText },
    { title: s.vote, text: s.voteText },
  ],
  guest: [PAPERS, { title: s.answer, text: s.answerText }],
  chair: [{ title: s.open, text: s.openText }, { title: s.calm, text: s.calmText }],
  secretary: [
    { title: s.people, text: s.peopleText, at: '/secretariat/members' },
    { title: s.tablets, text: s.tabletsText, at: '/secretariat/enrolment' },
    { title: s.session, text: s.sessionText, at: '/secretariat' },
  ],
  administrator: [
    { title: s.fingerprint, text: s.fingerprintText, at: '/secretariat/administration' },
    { title: s.rights, text: s.rightsText, at: '/second-factor' },
    { title: s.backup, text: s.backupText },
  ],
} as const satisfies Partial<Record<Reader, readonly Step[]>>;
type Beginner = keyof typeof STEPS;

const NAME = 'firstSteps';
/** People whom nothing is offered to any more on this device. */
const dismissed = (): readonly string[] => {
  const kept = recall(NAME);
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
};

/** At home, until it was gone through or declined on this device. */
export default function HomeFirstSteps() {
  const { t } = useWords();
  const me = useMe();
  const [hidden, setHidden] = useState(() => dismissed().includes(me.member.id));
  const [opened, setOpened] = useState(false);
  const atDesk = (['secretariat', 'administrator'] as const).filter((one) => me.rights.includes(one));
  const duties = atDesk.map((one): Beginner => (one === 'secretariat' ? 'secretary' : one));
  const own = duties.length === 0 ? [me.member.kind] : duties;
  const steps = own.flatMap((one): readonly Step[] => STEPS[one]);
  if (hidden || me.by === 'hall') return null;
  const hide = () => {
    remember(NAME, [...dismissed().slice(-50), me.member.id]);
    setHidden(true);
  };
  return (
    <section className={css.first} aria-label={t(w.title)}>
      <p>{t(w.lead, { n: steps.length })}</p>
      <div className={css.acts}>
        <Button size="lg" variant="default" onClick={() => setOpened(true)}>
          {t(w.begin)}
        </Button>
        <Button size="lg" variant="subtle" onClick={hide}>
          {t(w.dismiss)}
        </Button>
      </div>
      {opened && <Steps steps={steps} onClose={() => setOpened(false)} onDone={hide} />}
    </section>
  );
}

/** Among the guides: of each that one reads as. */
export function FirstStepsOfMine() {
  const { t } = useWords();
  const me = useMe();
  const mine = readsAs({ kind: me.member.kind, rights: me.rights });
  const [opened, setOpened] = useState<Beginner>();
  return (
    <section className={css.first}>
      <h2>{t(w.title)}</h2>
      <div className={css.acts}>
        {(Object.keys(STEPS) as Beginner[]).filter((one) => mine.has(one)).map((one) => (
          <Button key={one} size="lg" variant="default" onClick={() => setOpened(one)}>
            {t(READER_WORDS[one])}
          </Button>
        ))}
      </div>
      {opened && <Steps steps={STEPS[opened]} onClose={() => setOpened(undefined)} />}
    </section>
  );
}

interface StepsProps {
  readonly steps: readonly Step[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

function Steps({ steps, onClose, onDone }: StepsProps) {
  const { t } = useWords();
  const [, go] = useLocation();
  const [n, setN] = useState(0);
  const { title, text, at } = steps[n]!;
  const isLast = n === steps.length - 1;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={<Text c="var(--ink-soft)">{t(w.step, { n: n + 1, of: steps.length })}</Text>}
      closeButtonProps={{ 'aria-label': t(shell.close), size: 'xl' }}
    >
      <div className={css.step} aria-live="polite">
        <h2>{t(title)}</h2>
        <p>{t(text)}</p>
        <div className={css.acts}>
          <Button
            size="lg"
            data-autofocus
            onClick={() => {
              if (!isLast) return setN(n + 1);
              onDone?.();
              onClose();
            }}
          >
            {t(isLast ? w.done : w.next)}
          </Button>
          {n > 0 && (
            <Button size="lg" variant="default" onClick={() => setN(n - 1)}>
              {t(w.back)}
            </Button>
          )}
          {at !== undefined && (
            <Button
              size="lg"
              variant="default"
              onClick={() => {
                onClose();
                go(at);
              }}
            >
              {t(w.go)}
            </Button>
          )}
        </div>
      </div>
    </Drawer>
  );
}
