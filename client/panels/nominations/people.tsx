/** Who is on a list: who stands, and how they came on it; who has withdrawn. */
import { isKeptOut } from '../../../shared/meeting/access.ts';
import { isAdopted, isClosed, labelOf, standing, type CandidateList } from '../../../shared/meeting/candidates.ts';
import { nominationWords as words } from '../../../shared/text/nominations.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';

export function People({ list }: { readonly list: CandidateList }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const nameOf = useNames();
  const state = isAdopted(meeting, list) ? words.adopted : isClosed(list) ? words.closed : words.open;
  return (
    <div>
      <h3>{list.title}</h3>
      <p className={panel.soft}>
        {t(words.forSeats, { count: standing(list).length, seats: list.seats })} · {t(state)}
      </p>
      {list.candidates.length === 0 && <p>{t(words.empty)}</p>}
      <ol>
        {list.candidates.map((one) => (
          <li key={`${one.candidate} ${one.at}`}>
            {one.withdrawn ? <s>{labelOf(one)}</s> : <strong>{labelOf(one)}</strong>}{' '}
            <small className={panel.soft}>
              {one.withdrawn
                ? t(words.withdrawn)
                : one.how === 'nominated'
                  ? t(words.nominatedBy, { name: nameOf(one.by ?? '') })
                  : t(words[one.how])}
              {one.reason !== undefined && !isKeptOut(meeting, list.item, member) && ` · ${one.reason}`}
            </small>
          </li>
        ))}
      </ol>
    </div>
  );
}
