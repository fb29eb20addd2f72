/** People of one part of the list, each with what they are, whether they are there and where they sit. */
import { IconCircleCheck, IconCircleMinus, IconClock, IconDoorExit } from '@tabler/icons-react';
import { numbered } from '../../../../shared/council/seat-plan.ts';
import type { InCommittee } from '../../../../shared/meeting/evidence.ts';
import { participants as words } from '../../../../shared/text/participants.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { useWords } from '../../../ui/language.tsx';
import { useHere } from '../../here.tsx';
import { seatOf, useSeating } from '../../seating/use-seating.ts';
import { present, type Part, type Participant } from './who.ts';
import css from './participants.module.css';

export interface PeopleProps extends Part {
  readonly title: string;
  /** What the parts are: it is not said of each once more. */
  readonly how: 'group' | 'committee' | 'name';
}

const ROLE: Readonly<Record<InCommittee['role'], Words | undefined>> = { head: words.head, deputy: words.deputy, member: undefined };

export function People({ title, name, people, how }: PeopleProps) {
  const { t } = useWords();
  const { id } = useHere();
  const { data } = useSeating(id, 60_000);
  const seats = data ? numbered(data.plan) : [];
  const seatFor = (member: string): string => {
    const own = data && seatOf(data, member);
    const seat = seats.find((one) => one.seat === own);
    if (!seat) return '';
    return seat.row === 0 ? t(words.podiumSeat, { number: seat.number }) : t(words.seat, { row: seat.row, number: seat.number });
  };
  return (
    <section className={css.part} aria-label={title}>
      <h2>
        {title} <span>({t(words.counted, { present: present(people), total: people.length })})</span>
      </h2>
      <ul className={css.people}>
        {people.map((one) => (
          <Row key={one.member} one={one} part={name} how={how} seat={seatFor(one.member)} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly one: Participant;
  readonly part: string | undefined;
  readonly how: PeopleProps['how'];
  readonly seat: string;
}

function Row({ one, part, how, seat }: RowProps) {
  const { t } = useWords();
  const { member } = useHere();
  const role = ROLE[one.committees.find(({ name }) => name === part)?.role ?? 'member'];
  const committees = how === 'committee' ? [] : one.committees.map(({ name }) => name);
  const about = [
    how === 'committee' && role ? t(role) : '',
    one.title,
    how === 'group' && one.kind === 'delegate' ? '' : one.group,
    ...committees,
  ].filter(Boolean);
  const more = [
    one.inPlaceOf === undefined ? '' : one.inPlaceOf ? t(words.inPlaceOf, { name: one.inPlaceOf }) : t(words.inPlace),
    one.sends === undefined ? '' : one.sends ? t(words.sends, { name: one.sends }) : t(words.sendsSomebody),
    seat,
    one.site ?? '',
    one.reason === undefined ? '' : t(words.reason, { reason: one.reason }),
  ].filter(Boolean);
  const marks = [one.isChair && words.chair, one.member === member && words.self, one.simulated && words.simulated];
  return (
    <li className={css.person}>
      <span className={css.who}>
        <span className={css.name}>
          {one.name}
          {marks.map((mark) => mark && <span key={mark.en} className={css.mark}>{t(mark)}</span>)}
        </span>
        {about.length > 0 && <span className={css.about}>{about.join(' · ')}</span>}
        {more.length > 0 && <span className={css.about}>{more.join(' · ')}</span>}
      </span>
      <Stands one={one} />
    </li>
  );
}

const SAID = {
  present: [words.present, IconCircleCheck, css.here],
  late: [words.present, IconCircleCheck, css.here],
  gone: [words.gone, IconDoorExit, css.gone],
  absentTold: [words.told, IconCircleMinus, css.away],
  absent: [words.absent, IconCircleMinus, css.away],
} as const;

/** Nobody is called absent before the call to order, nor who is in no count. */
function Stands({ one: { standing, kind } }: { readonly one: Participant }) {
  const { t } = useWords();
  const { openedAt } = useHere().meeting.session;
  const isMissed = standing !== 'absent' || (openedAt !== undefined && kind === 'delegate');
  const [said, Icon, look] = isMissed ? SAID[standing] : ([words.notYet, IconClock, css.gone] as const);
  return (
    <span className={`${css.stands} ${look}`}>
      <Icon size={22} aria-hidden /> {t(said)}
    </span>
  );
}
