/** Outside authorities whose certificates the unit accepts. */
import { useState } from 'react';
import { Button, FileInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { administration as words } from '../../../../shared/text/secretariat.ts';
import { del, post } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { Fingerprint } from '../../../ui/fingerprint.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { useActing } from '../../../desk/use-act.ts';
import { OutsideLists, type OutsideList } from './outside-lists.tsx';
import css from '../../../desk/desk.module.css';

/** What GET /api/trust answers of each. */
interface Root {
  readonly certificate: string;
  readonly name: string;
  readonly notAfter: string;
}

const PATH = '/trust';

export function Roots() {
  const { t, date } = useWords();
  const queries = useQueryClient();
  const { data, refusal: noList, again } = useAsk<{ readonly roots: readonly Root[]; readonly lists: readonly OutsideList[] }>(PATH);
  const [pem, setPem] = useState('');
  const [removing, setRemoving] = useState<Root>();
  const { busy, refusal, run } = useActing();
  const refresh = () => queries.invalidateQueries({ queryKey: [PATH] });
  const add = async () => {
    if (!(await run(() => post(PATH, { pem })))) return;
    setPem('');
    await refresh();
  };
  const remove = async () => {
    const answer = await del(`${PATH}/${removing!.certificate}`);
    if (isRefusal(answer)) return answer;
    await refresh();
    return undefined;
  };
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.roots)}</h2>
      <p className={css.soft}>{t(words.rootsHint)}</p>
      <Refused refusal={noList} again={again} />
      {data?.roots.length === 0 && <p>{t(words.noRoots)}</p>}
      {data && data.roots.length > 0 && (
        <ul className={css.list}>
          {data.roots.map((one) => (
            <li key={one.certificate} className={css.person}>
              <span className={css.who}>
                <strong>{one.name}</strong>
                <span>{t(words.validUntil, { date: date(one.notAfter) })}</span>
                <Fingerprint hex={one.certificate} />
              </span>
              <Button size="sm" variant="default" onClick={() => setRemoving(one)} aria-label={`${t(words.removeRoot)}: ${one.name}`}>
                {t(words.removeRoot)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Textarea
          size="md"
          label={t(words.rootPem)}
          description={t(words.rootPemHint)}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={20_000}
          spellCheck={false}
          value={pem}
          onChange={(event) => setPem(event.currentTarget.value)}
        />
        <FileInput
          size="md"
          aria-label={t(words.rootFile)}
          placeholder={t(words.rootFile)}
          accept=".pem,.crt,.cer"
          value={null}
          onChange={(file) => void file?.text().then(setPem)}
        />
        <Refused refusal={refusal} />
        <Button type="submit" loading={busy} disabled={pem.trim() === ''}>
          {t(words.addRoot)}
        </Button>
      </form>
      {data && data.roots.length > 0 && <OutsideLists lists={data.lists} asked={PATH} />}
      <Confirm
        opened={removing !== undefined}
        title={t(words.removeRoot)}
        act={t(words.removeRoot)}
        onAct={remove}
        onClose={() => setRemoving(undefined)}
      >
        {t(words.removeRootWhat, { name: removing?.name ?? '' })}
      </Confirm>
    </Card>
  );
}
