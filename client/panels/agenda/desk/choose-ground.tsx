/** Which of the unit's presets a vote stands on: its matter first, then what it takes and why, in words. */
import { Select } from '@mantine/core';
import { sameGround, type Grounding } from '../../../../shared/meeting/rules.ts';
import type { Ground } from '../../../../shared/meeting/grounds.ts';
import { statedOf, type Preset } from '../../../../shared/meeting/voting-rules.ts';
import { grounds as words } from '../../../../shared/text/grounds.ts';
import { useWords } from '../../../ui/language.tsx';
import { groundText } from '../../votes/ground.tsx';
import css from './agenda.module.css';

/** No ids: what is offered beside the presets. */
const [OTHER, KEPT] = [' other', ' kept'];

/** What is stated of a vote: the same for a preset and for what is on record of one. */
export type Stated = Grounding;

export interface Offered {
  readonly presets: readonly Preset[];
  /** What the vote stands on now. */
  readonly ground: Ground | undefined;
  /** A vote that is there already. */
  readonly isNew: boolean;
}

/** Those that give a kind of ballot its rule: thresholds of confidence are of one kind alone. */
export const presetsFor = (kind: string, presets: readonly Preset[]): Preset[] =>
  presets.filter(({ follows }) => !follows || kind === (follows.some(({ what }) => what === 'relieved') ? 'confidence' : 'poll'));

/** The name of what is chosen before anybody has chosen: what is on record; of a new vote the first preset of a council. */
export function chosenFirst({ presets, ground, isNew }: Offered): string {
  if (ground) return presets.some((one) => sameGround(statedOf(one), ground)) ? ground.preset : KEPT;
  return isNew ? ((presets.find(({ body }) => body === 'council') ?? presets[0])?.id ?? '') : OTHER;
}

/** What a choice states: `other` where the rule is typed, undefined where nothing is chosen. */
export function statedBy(chosen: string, { presets, ground }: Offered): Stated | 'other' | undefined {
  if (chosen === OTHER) return 'other';
  const preset = presets.find(({ id }) => id === chosen);
  return preset ? statedOf(preset) : chosen === KEPT ? ground : undefined;
}

interface ChooseGroundProps {
  readonly offered: Offered;
  readonly chosen: string;
  readonly onChoose: (chosen: string) => void;
  readonly error: string | undefined;
}

export function ChooseGround({ offered, chosen, onChoose, error }: ChooseGroundProps) {
  const { t } = useWords();
  const { presets, ground } = offered;
  const of = (body: Preset['body']) => presets.filter((one) => one.body === body).map(({ id, name }) => ({ value: id, label: name }));
  const isKept = ground && !presets.some((one) => sameGround(statedOf(one), ground));
  const groups = [
    { group: t(words.ofCouncil), items: of('council') },
    { group: t(words.ofCommittee), items: of('committee') },
    {
      group: t(words.besides),
      items: [
        ...(isKept ? [{ value: KEPT, label: t(words.asRecorded, { name: ground.name }) }] : []),
        { value: OTHER, label: t(words.other) },
      ],
    },
  ];
  const states = statedBy(chosen, offered);
  return (
    <div>
      <Select
        size="md"
        label={t(words.preset)}
        allowDeselect={false}
        value={chosen === '' ? null : chosen}
        onChange={(value) => value && onChoose(value)}
        data={groups.filter(({ items }) => items.length > 0)}
        error={error}
        maxDropdownHeight={360}
      />
      {states && states !== 'other' && <p className={css.ground}>{groundText(states, t)}</p>}
    </div>
  );
}
