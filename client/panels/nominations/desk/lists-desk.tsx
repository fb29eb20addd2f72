/** All lists of the session: entered and changed before anybody was nominated; put to the vote and made into a ballot once closed. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { isAdopted, isClosed, labelOf, standing, standingVote, type CandidateList } from '../../../../shared/meeting/candidates.ts';
import type { Way } from '../../../../shared/meeting/forms.ts';
import { bodyOf, groundOf } from '../../../../shared/meeting/question.ts';
import { listDesk } from '../../../../shared/text/list-desk.ts';
import { nominationWords as words } from '../../../../shared/text/nominations.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Card } from '../../../ui/states.tsx';
import { groundText, ruleLine } from '../../votes/ground.tsx';
import { Ways } from '../ways.tsx';
import { ListForm } from './list-form.tsx';
import css from '../../../desk/desk.module.css';

export function ListsDesk() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const [adding, setAdding] = useState(false);
  const { lists } = meeting.nominations;
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(listDesk.title)}</h2>
      <p className={css.soft}>{t(listDesk.lead)}</p>
      {lists.length === 0 && <p>{t(listDesk.none)}</p>}
      <ul className={css.list}>
        {lists.map((one) => (
          <Row key={one.list} list={one} />
        ))}
      </ul>
      <div className={css.row}>
        <Button onClick={() => setAdding(true)}>{t(words.add)}</Button>
      </div>
      {adding && <ListForm onClose={() => setAdding(false)} />}
    </Card>
  );
}

function Row({ list }: { readonly list: CandidateList }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const [asked, setAsked] = useState<'edit' | 'drop' | 'prepare'>();
  const [way, setWay] = useState<Way>('secret');
  const all = standing(list);
  const item = meeting.agenda.items.find((one) => one.item === list.item);
  const [vote, ballot] = [standingVote(meeting, list.vote), standingVote(meeting, list.ballot)];
  const body = bodyOf(meeting, ballot);
  const ground = ballot ? groundOf(meeting, ballot) : list.ground;
  const form = { kind: 'election', seats: list.seats, most: list.seats } as const;
  const isUntouched = !isClosed(list) && list.candidates.every((one) => one.how === 'proposed');
  const close = () => setAsked(undefined);
  return (
    <li className={css.person}>
      <span className={css.who}>
        <strong>{list.title}</strong>
        <span className={css.soft}>
          {item?.title} · {t(words.forSeats, { count: all.length, seats: list.seats })} ·{' '}
          {t(!isClosed(list) ? words.open : isAdopted(meeting, list) ? words.adopted : words.closed)}
        </span>
        <span className={css.soft}>{ruleLine({ rule: list.rule, form, body }, t)}</span>
        {ground && <span className={css.soft}>{groundText(ground, t)}</span>}
        <span>{all.length === 0 ? t(words.empty) : all.map(labelOf).join('; ')}</span>
      </span>
      <span className={css.row}>
        {!isClosed(list) && (
          <Button size="sm" variant="default" aria-label={`${t(listDesk.edit)}: ${list.title}`} onClick={() => setAsked('edit')}>
            {t(listDesk.edit)}
          </Button>
        )}
        {isUntouched && (
          <Button size="sm" variant="default" aria-label={`${t(listDesk.drop)}: ${list.title}`} onClick={() => setAsked('drop')}>
            {t(listDesk.drop)}
          </Button>
        )}
        {isClosed(list) && !vote && (
          <Button size="sm" onClick={() => void act('putList', { list: list.list })}>
            {t(words.put)}
          </Button>
        )}
        {isAdopted(meeting, list) && !ballot && (
          <Button size="sm" onClick={() => setAsked('prepare')}>
            {t(words.prepare)}
          </Button>
        )}
      </span>
      {asked === 'edit' && <ListForm list={list} onClose={close} />}
      <Confirm
        opened={asked === 'drop'}
        title={t(listDesk.drop)}
        act={t(listDesk.drop)}
        onAct={async () => (await act('dropList', { list: list.list })) ?? undefined}
        onClose={close}
      >
        {t(listDesk.dropWhat, { title: list.title })}
      </Confirm>
      <Confirm
        opened={asked === 'prepare'}
        title={t(words.prepareTitle, { count: all.length, seats: list.seats })}
        act={t(words.prepare)}
        onAct={async () => (await act('prepareElection', { list: list.list, way })) ?? undefined}
        onClose={close}
      >
        <p>{t(words.prepareText)}</p>
        <Ways way={way} onChange={setWay} />
      </Confirm>
    </li>
  );
}
