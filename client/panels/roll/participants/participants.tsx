/** Who takes part: a place of the room. People by group, committee or name, looked for as somebody types; and the units they come from. */
import { useMemo, useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { fits } from '../../../../shared/base/find.ts';
import { quorum } from '../../../../shared/meeting/quorum.ts';
import { participants as words } from '../../../../shared/text/participants.ts';
import { roll } from '../../../../shared/text/roll.ts';
import { whoTakesPart } from '../../../../shared/text/who-takes-part.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { SearchField } from '../../../reader/search/search-field.tsx';
import { ToolButton } from '../../../reader/tool-button.tsx';
import { useWords } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useHere } from '../../here.tsx';
import { usePlaces } from '../../places.ts';
import { rollCounts } from '../standing.ts';
import { People } from './people.tsx';
import { Units } from './units.tsx';
import { byCommittee, byGroup, committeesOf, peopleOf, takingPart, type Part, type Participant, type Unit } from './who.ts';
import css from './participants.module.css';

/** So many are seen at one look. */
const FEW = 12;
type How = 'group' | 'committee' | 'name' | 'units';

export default function Participants() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { close } = usePlaces();
  const { people, unnamed } = useMemo(() => takingPart(meeting), [meeting]);
  const [chosen, setChosen] = useState<How>();
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState<Unit>();
  const delegates = people.filter(({ kind, played }) => kind === 'delegate' && !played);
  const ways: ReadonlyArray<readonly [How, Words, boolean]> = [
    ['group', words.byGroup, delegates.some(({ group }) => group !== undefined)],
    ['committee', words.byCommittee, delegates.some(({ committees }) => committees.length > 0)],
    ['name', words.byName, true],
    ['units', words.units, true],
  ];
  const offered = ways.filter(([, , isThere]) => isThere);
  const how = offered.some(([one]) => one === chosen) ? chosen! : offered[0]![0];
  const isShown = (one: Participant): boolean => fits(typed, one.name, one.title, one.group, ...committeesOf(one));
  const found = (unit ? peopleOf(people, unit) : people).filter(isShown);
  const narrowed = unit !== undefined || typed.trim() !== '';
  const reset = () => {
    setUnit(undefined);
    setTyped('');
  };
  const show = (next: How) => {
    setChosen(next);
    if (next === 'units') reset();
  };
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <ToolButton name={t(words.back)} onClick={close}>
          <IconArrowLeft aria-hidden />
        </ToolButton>
        <h1>{t(whoTakesPart.title)}</h1>
      </header>
      <div className={css.body}>
        <Figures />
        <SegmentedControl
          size="lg"
          fullWidth
          className={css.ways}
          aria-label={t(words.shownBy)}
          value={how}
          onChange={(value) => show(value as How)}
          data={offered.map(([value, label]) => ({ value, label: t(label) }))}
        />
        {how === 'units' ? (
          <Units
            people={people}
            onOpen={(one) => {
              setUnit(one);
              setChosen('name');
            }}
          />
        ) : (
          <>
            {people.length > FEW && <SearchField label={t(words.find)} typed={typed} onType={setTyped} beside />}
            {unit !== undefined && (
              <div className={css.only} role="status">
                <strong>{t(words.only, { unit: unit.name })}</strong>
                <Button variant="default" size="md" onClick={reset}>
                  {t(words.clear)}
                </Button>
              </div>
            )}
            {found.length === 0 && typed.trim() !== '' && (
              <EmptyState
                title={t(words.none, { text: typed.trim() })}
                icon={<IconSearch size={56} stroke={1.25} aria-hidden />}
                act={
                  <Button variant="default" onClick={reset}>
                    {t(words.clear)}
                  </Button>
                }
              >
                {t(words.noneHint)}
              </EmptyState>
            )}
            <Sections how={how} people={found} />
            {!narrowed && unnamed.total > 0 && (
              <section className={css.part}>
                {found.every(({ kind }) => kind !== 'guest') && <h2>{t(words.guests)}</h2>}
                <p className={css.note}>{t(words.unnamed, { n: unnamed.total })}</p>
              </section>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** The roll's own: delegates who count, those who said they are away, guests apart. */
function Figures() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { present, total } = quorum(meeting);
  const { told, guests, invited } = rollCounts(meeting);
  return (
    <ul className={css.figures}>
      <li>{t(roll.present, { present, total })}</li>
      {told > 0 && <li>{t(words.absentTold, { n: told })}</li>}
      {invited > 0 && <li>{t(words.guestsThere, { present: guests, total: invited })}</li>}
    </ul>
  );
}

function Sections({ how, people }: { readonly how: How; readonly people: readonly Participant[] }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const counted = people.filter(({ kind, played }) => kind === 'delegate' && !played);
  const played = people.filter((one) => one.played);
  const all = t(meeting.weights.body ? words.members : words.delegates);
  const rest = t(how === 'group' ? words.noGroup : words.noCommittee);
  const arranged: Part[] = how === 'name' ? [{ people: counted }] : how === 'group' ? byGroup(counted) : byCommittee(counted);
  const parts = arranged.map((part) => ({ ...part, title: part.name ?? (how === 'name' ? all : rest) }));
  const others = (kind: Participant['kind']) => people.filter((one) => one.kind === kind);
  const sections = [
    ...parts,
    { title: t(words.played), people: played },
    { title: t(words.secretaries), people: others('secretary') },
    { title: t(words.guests), people: others('guest') },
  ].filter((part) => part.people.length > 0);
  return sections.map((part, n) => <People key={`${n} ${part.title}`} {...part} how={how === 'units' ? 'name' : how} />);
}
