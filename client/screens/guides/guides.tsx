/** All guides for what one is; an administrator of a unit changes, adds and removes them here. */
import { lazy, Suspense, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { guides as w } from '../../../shared/text/guides.ts';
import { fits } from '../../../shared/base/find.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { FirstStepsOfMine } from './first-steps.tsx';
import { GuideBody } from './guide-body.tsx';
import { READER_WORDS } from './guide-words.ts';
import type { Guide } from './standing.ts';
import { useGuides } from './use-guides.ts';
import css from './guides.module.css';

const GuideActs = lazy(() => import('./guide-acts.tsx'));
const GuideForm = lazy(() => import('./guide-form.tsx'));

export default function GuidesPage() {
  const { t } = useWords();
  const me = useMe();
  const { guides, refusal } = useGuides();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<string>();
  const [adding, setAdding] = useState(false);
  const writes = me.rights.includes('administrator');
  const shown = guides.filter((one) => (writes || one.state !== 'away') && fits(typed, one.title, one.body));
  return (
    <Page title={t(w.title)} width="narrow">
      <div className={css.page}>
        {refusal && <Notice>{t(w.offline)}</Notice>}
        <TextInput
          size="lg"
          aria-label={t(w.find)}
          placeholder={t(w.find)}
          leftSection={<IconSearch size={22} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {typed.trim() === '' && <FirstStepsOfMine />}
        {shown.length === 0 && <EmptyState title={t(w.noneFound)} />}
        <ul className={css.list}>
          {shown.map((one) => (
            <li key={one.id}>
              <GuideCard
                guide={one}
                opened={opened === one.id || (typed.trim() !== '' && shown.length === 1)}
                onOpen={() => setOpened((before) => (before === one.id ? undefined : one.id))}
                writes={writes}
              />
            </li>
          ))}
        </ul>
        {writes && (
          <Button size="lg" variant="default" onClick={() => setAdding(true)}>
            {t(w.add)}
          </Button>
        )}
        {adding && (
          <Suspense fallback={<Loading />}>
            <GuideForm onClose={() => setAdding(false)} />
          </Suspense>
        )}
      </div>
    </Page>
  );
}

interface GuideCardProps {
  readonly guide: Guide;
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly writes: boolean;
}

function GuideCard({ guide, opened, onOpen, writes }: GuideCardProps) {
  const { t } = useWords();
  const state = { given: undefined, changed: w.byUnit, own: w.own, away: w.isAway }[guide.state];
  const marks = [guide.readers.map((one) => t(READER_WORDS[one])).join(', '), state && t(state)].filter(Boolean).join(' · ');
  return (
    <section className={css.card}>
      <h2>
        <button type="button" aria-expanded={opened} className={css.open} onClick={onOpen}>
          <span>{guide.title}</span>
          <span className={css.soft}>{marks}</span>
        </button>
      </h2>
      {opened && (
        <div className={css.inside}>
          <GuideBody text={guide.body} />
          {writes && <Suspense><GuideActs guide={guide} /></Suspense>}
        </div>
      )}
    </section>
  );
}
