/** One's own votes of this meeting, each with how far it is proved; one of them opened says what that rests on. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconQrcode } from '@tabler/icons-react';
import { compare } from '../../../shared/text/compare.ts';
import { receipts } from '../../../shared/text/receipts.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';
import { Compare } from './compare.tsx';
import { MyVote, OneLine } from './my-vote.tsx';
import { ALARMS, ownVotes } from './own-votes.ts';
import css from './my-votes.module.css';

/** In the place of a vote's id, which is longer. */
const COMPARE = 'compare';

/** `which`: the vote that is opened, or that others' devices are compared with. */
export function MyVotes({ which }: { readonly which?: string | undefined }) {
  const { t } = useWords();
  const { followed, member } = useHere();
  const { open, close } = usePlaces();
  const mine = member === undefined ? [] : ownVotes(followed, member);
  const opened = mine.find(({ vote }) => vote.vote === which);
  const isFurther = opened !== undefined || which === COMPARE;
  const alarms = mine.filter(({ state }) => ALARMS.has(state)).length;
  return (
    <main className={css.place}>
      <header className={css.head}>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={22} aria-hidden />}
          onClick={() => (isFurther ? open('my-votes') : close())}
        >
          {t(isFurther ? receipts.backToMine : receipts.back)}
        </Button>
        <h1>{t(which === COMPARE ? compare.title : receipts.mine)}</h1>
      </header>
      {opened ? (
        <MyVote key={opened.vote.vote} own={opened} />
      ) : which === COMPARE ? (
        <Compare />
      ) : (
        <>
          <p className={css.lead}>{t(mine.length === 0 ? receipts.none : receipts.lead)}</p>
          {alarms > 0 && <Notice tone="bad">{t(receipts.alarms, { count: alarms })}</Notice>}
          <ul className={css.list}>
            {mine.map((own) => (
              <li key={own.vote.vote} className={css.card}>
                <OneLine own={own} />
                <Button variant="default" onClick={() => open(`my-votes/${own.vote.vote}`)} aria-label={`${t(receipts.details)}: ${textOf(own)}`}>
                  {t(receipts.details)}
                </Button>
              </li>
            ))}
          </ul>
          {mine.length > 0 && (
            <Button variant="default" leftSection={<IconQrcode size={22} aria-hidden />} onClick={() => open(`my-votes/${COMPARE}`)}>
              {t(compare.title)}
            </Button>
          )}
        </>
      )}
    </main>
  );
}

const textOf = ({ vote }: ReturnType<typeof ownVotes>[number]): string => vote.content?.text ?? vote.text;
