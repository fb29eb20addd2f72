/** The groups, committees and bodies that take part, with how many of each are there; a tap shows their people. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconUsersGroup } from '@tabler/icons-react';
import { participants as words } from '../../../../shared/text/participants.ts';
import { useWords } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useHere } from '../../here.tsx';
import { present, unitsOf, type Participant, type Unit } from './who.ts';
import css from './participants.module.css';

export interface UnitsProps {
  readonly people: readonly Participant[];
  readonly onOpen: (unit: Unit) => void;
}

export function Units({ people, onOpen }: UnitsProps) {
  const { t, number } = useWords();
  const { meeting } = useHere();
  const { groups, committees, others } = unitsOf(people);
  const parts = [
    ['groups', meeting.weights.body ? words.unitsOf : words.groupsOf, groups],
    ['committees', words.committeesOf, committees],
    ['others', words.others, others],
  ] as const;
  if (parts.every(([, , some]) => some.length === 0))
    return <EmptyState title={t(words.noUnits)} icon={<IconUsersGroup size={56} stroke={1.25} aria-hidden />} />;
  return parts.map(([of, title, some]) => some.length > 0 && (
    <section key={of} className={css.part} aria-label={t(title)}>
      <h2>
        {t(title)} <span>({number(some.length)})</span>
      </h2>
      <ul className={css.people}>
        {some.map(({ name, people: those }) => (
          <li key={name}>
            <UnstyledButton className={css.unit} onClick={() => onOpen({ of, name })}>
              <span className={css.who}>
                <span className={css.name}>{name}</span>
                <span className={css.about}>
                  {t(words.listed, { n: those.length })}, {t(words.counted, { present: present(those), total: those.length })}
                </span>
              </span>
              <IconChevronRight size={24} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  ));
}
