/** What may be marked on a vote's ballot: a resolution's three choices, candidates, or officers. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { formDesk as words } from '../../../../shared/text/form-desk.ts';
import { rankedDesk as ranked } from '../../../../shared/text/ranked.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { TypedBallot } from './typed-ballot.ts';

const KINDS = ['resolution', 'election', 'poll', 'confidence'] as const;

/** Secret as a rule: a public one is chosen by saying so. Who puts candidates in order may go as far as the list. */
const begun = (kind: string): Partial<TypedBallot> => ({
  kind,
  way: kind === 'resolution' || kind === 'ranked' ? 'public' : 'secret',
  most: kind === 'ranked' ? '' : '1',
});

interface BallotFieldsProps {
  readonly typed: TypedBallot;
  readonly type: (change: Partial<TypedBallot>) => void;
  /** Names that may be added. */
  readonly names: readonly string[];
  /** Not a People's Council: candidates may be put in order. */
  readonly ranks: boolean;
  /** Shown once it was tried to save. */
  readonly wrong?: 'people' | 'numbers' | undefined;
}

export function BallotFields({ typed, type, names, ranks, wrong }: BallotFieldsProps) {
  const { t } = useWords();
  const number = (field: 'seats' | 'most') => ({
    size: 'md' as const,
    label: t(words[field]),
    value: typed[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => type({ [field]: event.currentTarget.value }),
    error: wrong === 'numbers' && t(typed.kind === 'ranked' ? ranked.wrong : words.numbersWrong),
    inputMode: 'numeric' as const,
    maxLength: 3,
    autoComplete: 'off',
  });
  return (
    <>
      <Select
        size="md"
        label={t(words.kind)}
        allowDeselect={false}
        value={typed.kind}
        onChange={(value) => value && type(begun(value))}
        data={[...KINDS, ...(ranks ? (['ranked'] as const) : [])].map((value) => ({ value, label: t(words[value]) }))}
      />
      {typed.kind !== 'resolution' && (
        <>
          <Textarea
            size="md"
            label={t(words.people)}
            description={t(words.peopleHint)}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={12_000}
            value={typed.people}
            onChange={(event) => type({ people: event.currentTarget.value })}
            error={wrong === 'people' && t(words.peopleMissing)}
          />
          <Select
            size="md"
            label={t(words.addDelegate)}
            searchable
            value={null}
            onChange={(name) => name && type({ people: `${typed.people.trimEnd()}${typed.people.trim() === '' ? '' : '\n'}${name}` })}
            data={names.filter((one) => !typed.people.includes(one))}
          />
          {(typed.kind === 'election' || typed.kind === 'ranked') && <TextInput {...number('seats')} />}
          {typed.kind === 'election' && <TextInput {...number('most')} />}
          {typed.kind === 'ranked' && (
            <>
              <TextInput {...number('most')} label={t(ranked.places)} description={t(ranked.placesHint)} />
              <Notice>{t(ranked.named)}</Notice>
            </>
          )}
        </>
      )}
    </>
  );
}
