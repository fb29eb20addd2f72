/** Everybody who was invited and what they have answered; the secretary enters it for whoever says so otherwise. */
import { Button } from '@mantine/core';
import { quorum } from '../../../../shared/meeting/quorum.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { substitutionOf } from '../../../../shared/meeting/in-place.ts';
import { attending } from '../../../../shared/text/attending.ts';
import { rollDesk } from '../../../../shared/text/secretariat.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Refused } from '../../../ui/notice.tsx';
import css from '../../../desk/desk.module.css';
import { Told } from './told.tsx';

type Answer = 'silent' | 'sends' | 'willNot' | 'willCome';
const ORDER: readonly Answer[] = ['silent', 'sends', 'willNot', 'willCome'];

interface Invited {
  readonly member: string;
  readonly name: string;
  readonly group?: string;
  readonly reason?: string;
  readonly answer: Answer;
}

/** An absence goes before what was said earlier, and so does who comes instead. */
function answers(meeting: Meeting, kinds: readonly string[]): Invited[] {
  const { roll, attending: { promised } } = meeting;
  return roll.members
    .values()
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ member, name = member, group }) => {
      const absence = roll.absences.get(member);
      const instead = substitutionOf(meeting, member);
      const answer: Answer = absence ? 'willNot' : instead ? 'sends' : promised.has(member) ? 'willCome' : 'silent';
      return {
        member,
        name,
        answer,
        ...(group !== undefined && { group }),
        ...(absence?.reason !== undefined && { reason: absence.reason }),
        ...(!absence && instead?.name !== undefined && { reason: instead.name }),
      };
    })
    .sort((a, b) => ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer) || byGivenName(a.name, b.name));
}

export default function WhoComes() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const delegates = answers(meeting, ['delegate']);
  const others = answers(meeting, ['guest']);
  const { needed } = quorum(meeting);
  const coming = delegates.filter(({ answer }) => answer === 'willCome').length;
  return (
    <div className={css.stack}>
      <p>
        <strong>
          {coming >= needed ? t(attending.enough, { needed }) : t(attending.short, { needed, missing: needed - coming })}
        </strong>
      </p>
      <Told silent={[...delegates, ...others].filter(({ answer }) => answer === 'silent').length} />
      <People title={t(attending.delegates)} people={delegates} />
      {others.length > 0 && <People title={t(attending.others)} people={others} />}
    </div>
  );
}

function People({ title, people }: { readonly title: string; readonly people: readonly Invited[] }) {
  const { t } = useWords();
  const { act } = useDesk();
  const { busy, refusal, run } = useActing();
  const count = (answer: Answer) => people.filter((one) => one.answer === answer).length;
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{title}</h2>
      <p>{t(attending.sums, { yes: count('willCome'), no: count('willNot') + count('sends'), open: count('silent') })}</p>
      <Refused refusal={refusal} />
      <ul className={css.list}>
        {people.map(({ member, name, group, reason, answer }) => (
          <li key={member} className={css.person}>
            <span className={css.grow}>
              <strong>{name}</strong>
              {group !== undefined && <span className={css.soft}> · {group}</span>}
              {reason !== undefined && <span className={css.soft}> · {reason}</span>}
            </span>
            <span>{t(attending[answer])}</span>
            {answer === 'willNot' && (
              <Button
                variant="default"
                loading={busy}
                aria-label={`${t(rollDesk.takeBackAbsence)}: ${name}`}
                onClick={() => void run(() => act('takeBackAbsence', { member }))}
              >
                {t(rollDesk.takeBackAbsence)}
              </Button>
            )}
            {answer === 'silent' && (
              <Button
                variant="default"
                loading={busy}
                aria-label={`${t(attending.confirmFor)}: ${name}`}
                onClick={() => void run(() => act('promiseAttending', { member }))}
              >
                {t(attending.confirmFor)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
