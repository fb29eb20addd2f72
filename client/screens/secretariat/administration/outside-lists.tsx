/** What the outside authorities have taken back, as far as somebody has brought their lists. */
import { useState } from 'react';
import { FileInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import { lists as words } from '../../../../shared/text/signatures.ts';
import { upload } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import css from '../../../desk/desk.module.css';

/** What GET /api/trust answers of each. */
export interface OutsideList {
  readonly id: string;
  readonly issuer: string;
  readonly at: string;
  readonly revoked: number;
}

export function OutsideLists({ lists, asked }: { readonly lists: readonly OutsideList[]; readonly asked: string }) {
  const { t, dateTime } = useWords();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const add = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    const answer = await upload(`${asked}/lists`, file).answer;
    setBusy(false);
    setRefusal(isRefusal(answer) ? answer : undefined);
    await queries.invalidateQueries({ queryKey: [asked] });
  };
  return (
    <>
      <h3>{t(words.lists)}</h3>
      <p className={css.soft}>{t(words.hint)}</p>
      {lists.length === 0 && <p>{t(words.none)}</p>}
      <ul className={css.list}>
        {lists.map((one) => (
          <li key={one.id} className={css.person}>
            <span className={css.who}>
              <strong>{one.issuer}</strong>
              <span>{t(words.of, { at: dateTime(one.at), count: one.revoked })}</span>
            </span>
          </li>
        ))}
      </ul>
      <FileInput
        size="md"
        aria-label={t(words.add)}
        placeholder={t(words.add)}
        accept=".crl,.pem"
        value={null}
        disabled={busy}
        onChange={(file) => void add(file)}
      />
      <Refused refusal={refusal} />
    </>
  );
}
