/** Keys of other systems: made, shown once, and taken back; and where their programmers read what can be asked. */
import { useState } from 'react';
import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { apiKeys as words } from '../../../../shared/text/api-keys.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { KeyReach, type ApiKey, type ApiKeyMade, type ApiKeys } from '../../../../shared/wire/open-api.ts';
import { CopyLine } from '../../../desk/copy-line.tsx';
import { DayField } from '../../../desk/day-field.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { inVietnam } from '../../../desk/vietnam-time.ts';
import { del, post } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { useUnits } from '../members/use-units.ts';
import css from '../../../desk/desk.module.css';

const PATH = '/system-keys';
const YEAR_MS = 365 * 86_400_000;
const dayIn = (ms: number): string => inVietnam(new Date(Date.now() + ms).toISOString()).day;

export function ApiKeysCard() {
  const { t } = useWords();
  const { data, refusal, again } = useAsk<ApiKeys>(PATH);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<ApiKeyMade>();
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      <p className={css.soft}>{t(words.lead)}</p>
      <p>
        <Anchor href="/api/v1/openapi.json" target="_blank" rel="noreferrer">
          {t(words.description)}
        </Anchor>
      </p>
      <Refused refusal={refusal} again={again} />
      {data?.keys.length === 0 && <p>{t(words.none)}</p>}
      {data && data.keys.length > 0 && (
        <ul className={css.list}>
          {data.keys.map((one) => (
            <KeyRow key={one.id} one={one} />
          ))}
        </ul>
      )}
      {made && (
        <Notice tone="good" title={made.key.name}>
          {t(words.once)}
          <CopyLine label={t(words.key)} text={made.token} />
        </Notice>
      )}
      {adding ? (
        <NewKey
          onMade={(key) => {
            setMade(key);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setMade(undefined);
              setAdding(true);
            }}
          >
            {t(words.add)}
          </Button>
        </div>
      )}
    </Card>
  );
}

function KeyRow({ one }: { readonly one: ApiKey }) {
  const { t, dateTime } = useWords();
  const queries = useQueryClient();
  const units = useUnits();
  const [asking, setAsking] = useState(false);
  const state = one.revokedAt !== undefined ? words.revoked : one.until < dayIn(0) ? words.ended : undefined;
  const revoke = async () => {
    const answer = await del(`${PATH}/${one.id}`);
    if (isRefusal(answer)) return answer;
    await queries.invalidateQueries({ queryKey: [PATH] });
    return undefined;
  };
  const used = one.usedAt === undefined ? t(words.unused) : t(words.used, { at: dateTime(one.usedAt) });
  const until = t(words.validUntil, { day: one.until.split('-').reverse().join('/') });
  return (
    <li className={css.person}>
      <span className={css.who}>
        <strong>{one.name}</strong>
        <span>{[units.nameOf(one.unit) ?? one.unit, t(words[one.reach])].join(' · ')}</span>
        <span>{[state ? t(state) : until, used].join(' · ')}</span>
      </span>
      {!state && (
        <Button size="sm" variant="default" aria-label={t(words.revokeOf, { name: one.name })} onClick={() => setAsking(true)}>
          {t(words.revoke)}
        </Button>
      )}
      <Confirm opened={asking} title={t(words.revoke)} act={t(words.revoke)} onAct={revoke} onClose={() => setAsking(false)}>
        {t(words.revokeWhat, { name: one.name })}
      </Confirm>
    </li>
  );
}

interface NewKeyProps {
  readonly onMade: (made: ApiKeyMade) => void;
  readonly onCancel: () => void;
}

function NewKey({ onMade, onCancel }: NewKeyProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const units = useUnits();
  const { busy, refusal, run } = useActing();
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<string>();
  const [reach, setReach] = useState<ApiKey['reach']>('everybody');
  const [until, setUntil] = useState(() => dayIn(YEAR_MS));
  const [tried, setTried] = useState(false);
  const make = () => {
    setTried(true);
    if (name.trim() === '' || until === '') return;
    void run(async () => {
      const answer = await post<ApiKeyMade>(PATH, { name, reach, until, ...(unit !== undefined && { unit }) });
      if (isRefusal(answer)) return answer;
      onMade(answer);
      await queries.invalidateQueries({ queryKey: [PATH] });
      return undefined;
    });
  };
  return (
    <form
      noValidate
      className={css.tight}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextInput
        label={t(words.name)}
        description={t(words.nameHint)}
        value={name}
        maxLength={80}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === '' && t(desk.required)}
      />
      {units.isOverAll && (
        <Select
          size="md"
          label={t(words.unit)}
          searchable
          allowDeselect={false}
          value={unit ?? units.mine}
          onChange={(code) => code && setUnit(code)}
          data={units.standing.map((one) => ({ value: one.code, label: one.name }))}
        />
      )}
      <Select
        size="md"
        label={t(words.reach)}
        allowDeselect={false}
        value={reach}
        onChange={(value) => value && setReach(value as ApiKey['reach'])}
        data={KeyReach.options.map((one) => ({ value: one, label: t(words[one]) }))}
      />
      <DayField label={t(words.until)} day={until} onDay={setUntil} error={tried && until === '' && t(desk.required)} />
      <Refused refusal={refusal} />
      <div className={css.row}>
        <Button type="submit" loading={busy}>
          {t(words.make)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(shell.cancel)}
        </Button>
      </div>
    </form>
  );
}
