/** Of whatever is asked of a body's people: which body, who of them, until when. */
import { desk } from '../../shared/text/secretariat.ts';
import type { Words } from '../../shared/text/words.ts';
import { useWords } from '../ui/language.tsx';
import { ChooseEntry } from './choose-entry.tsx';
import { ChoosePeople } from './choose-people.tsx';
import { instantOf, inVietnam } from './vietnam-time.ts';
import { When } from './when.tsx';

/** As the record has it. `people`: ids; `due`: an instant. */
interface ByWhom {
  readonly body: string;
  readonly people: readonly string[];
  readonly due: string;
}

/** As it is typed: the due day `YYYY-MM-DD` and time `HH:MM` in Vietnam. */
interface TypedByWhom extends Omit<ByWhom, 'due'> {
  readonly day: string;
  readonly time: string;
  /** Of those who are asked, as JSON: a draft holds text. */
  readonly named: string;
}

/** What stands in the fields first; of something new, nothing but the end of a working day. */
export const typedByWhom = (task: (ByWhom & { readonly names: Readonly<Record<string, string>> }) | undefined): TypedByWhom =>
  task
    ? { body: task.body, people: task.people, named: JSON.stringify(task.names), ...inVietnam(task.due) }
    : { body: '', people: [], named: '{}', day: '', time: '17:00' };

/** What was typed; undefined as long as something of it is missing. */
export function byWhom({ body, people, day, time }: TypedByWhom): (Omit<ByWhom, 'people'> & { readonly people: string[] }) | undefined {
  const due = instantOf(day, time);
  return due && body.trim() !== '' && people.length > 0 ? { body: body.trim(), people: [...people], due } : undefined;
}

interface ByWhomFieldsProps {
  readonly words: Readonly<Record<'body' | 'people' | 'due', Words>>;
  readonly typed: TypedByWhom;
  /** Somebody has tried to send it: what is missing says so. */
  readonly tried: boolean;
  readonly onType: (changed: Partial<TypedByWhom>) => void;
}

export function ByWhomFields({ words, typed, tried, onType }: ByWhomFieldsProps) {
  const { t } = useWords();
  const { body, people, named, day, time } = typed;
  return (
    <>
      <ChooseEntry
        from="issuers"
        label={t(words.body)}
        value={body}
        onChange={(value) => onType({ body: value })}
        error={tried && body.trim() === '' ? t(desk.required) : undefined}
      />
      <ChoosePeople
        label={t(words.people)}
        people={people}
        names={JSON.parse(named) as Readonly<Record<string, string>>}
        onChange={(chosen, names) => onType({ people: chosen, named: JSON.stringify(names) })}
        error={tried && people.length === 0 ? t(desk.required) : undefined}
      />
      <When
        label={t(words.due)}
        day={day}
        time={time}
        onDay={(value) => onType({ day: value })}
        onTime={(value) => onType({ time: value })}
        wrongDay={tried && !day}
        wrongTime={tried && day !== '' && !instantOf(day, time)}
      />
    </>
  );
}
