/** A field whose words come out of one of the unit's catalogues; other words can be typed, and put into the catalogue from here. */
import { Autocomplete, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { CatalogueName } from '../../shared/council/catalogues.ts';
import { nameKey } from '../../shared/council/names.ts';
import { catalogues as words } from '../../shared/text/catalogues.ts';
import type { UnitCatalogues } from '../../shared/wire/catalogues.ts';
import { post } from '../link/http.ts';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { useActing } from './use-act.ts';
import css from './desk.module.css';

export const CATALOGUES_PATH = '/catalogues';

interface ChooseEntryProps {
  readonly from: CatalogueName;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** What is wrong with it. */
  readonly error?: string | undefined;
}

export function ChooseEntry({ from, label, value, onChange, disabled = false, autoFocus = false, error }: ChooseEntryProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data } = useAsk<UnitCatalogues>(CATALOGUES_PATH);
  const { busy, refusal, run } = useActing();
  const entries = data?.catalogues[from] ?? [];
  const name = value.trim();
  const isNew = data !== undefined && name !== '' && !entries.some((one) => nameKey(one.name) === nameKey(name));
  const add = () =>
    run(async () => {
      const answer = await post<UnitCatalogues>(`${CATALOGUES_PATH}/${from}`, { name });
      if (!isRefusal(answer)) queries.setQueryData([CATALOGUES_PATH], answer);
      return answer;
    });
  return (
    <div className={css.tight}>
      <Autocomplete
        size="md"
        label={label}
        placeholder={t(words.choose)}
        value={value}
        onChange={onChange}
        data={[...new Set(entries.filter((one) => !one.retired).map((one) => one.name))]}
        limit={50}
        maxLength={120}
        disabled={disabled}
        error={error}
        data-autofocus={autoFocus ? true : undefined}
        comboboxProps={{ withinPortal: true }}
      />
      {isNew && !disabled && (
        <div>
          <Button size="sm" variant="default" loading={busy} onClick={() => void add()}>
            {t(words.addThis, { name })}
          </Button>
        </div>
      )}
      <Refused refusal={refusal} />
    </div>
  );
}
