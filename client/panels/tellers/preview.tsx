/** What lay in the urn, before all see it: on the device that opened it. */
import { isAnswer, isBlank } from '../../../shared/meeting/forms.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { tellersPage } from '../../../shared/text/secret-tellers.ts';
import type { Opened } from '../../link/opened-urn.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import { choiceText } from '../votes/words.ts';
import { DeviceAct } from './device-act.tsx';
import css from './tellers.module.css';

export function Preview({ vote, opened }: { readonly vote: Vote; readonly opened: Opened }) {
  const { t, number } = useWords();
  const { meeting } = useHere();
  const left = Object.values(opened.left).reduce((all, one) => all + one, 0);
  const content = vote.content!;
  const valid = opened.lines.filter(({ choice }) => isAnswer(content, choice));
  const blank = valid.filter(({ choice }) => isBlank(choice)).length;
  const invalid = opened.lines.length - valid.length;
  const taken = secretOf(meeting, vote.vote)?.papers.size ?? 0;
  return (
    <>
      <h3>{t(tellersPage.preview)}</h3>
      <ul className={css.counts}>
        {content.options.map(({ id, label }) => (
          <li key={id}>
            <span>{choiceText(id, t, label)}</span>
            <b>{number(opened.counted.counts[id] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <p>{t(tellersPage.onBoard, { taken, lines: opened.lines.length })}</p>
      {content.form && <p>{t(tellersPage.blank, { blank, invalid })}</p>}
      {left > 0 && (
        <Notice tone="warn">
          {t(tellersPage.left, { count: left })}
          {opened.left.twice !== undefined && `, ${t(tellersPage.leftTwice, { count: opened.left.twice })}`}.
        </Notice>
      )}
      <DeviceAct vote={vote.vote} doing="publishing" label={t(tellersPage.publish)} big act={(device) => device.publish(vote.vote)}>
        <p>{t(tellersPage.publishText)}</p>
      </DeviceAct>
    </>
  );
}
