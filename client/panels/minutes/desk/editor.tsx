/** The texts, saved against the version they began from; what somebody else saved meanwhile is shown beside, never over. */
import { useEffect, useState } from 'react';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { minutesDesk as words } from '../../../../shared/text/minutes.ts';
import type { Words } from '../../../../shared/text/words.ts';
import type { MinutesDraft } from '../../../../shared/wire/minutes.ts';
import { draftOf, keepDraft } from '../../../link/drafts.ts';
import { get, put } from '../../../link/http.ts';
import { useMe } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { differing, FIELDS, textsOf, typedOf, unsavedIn, type Field, type Typed } from './texts.ts';
import css from '../../../desk/desk.module.css';
import own from './minutes.module.css';

const LABEL: Readonly<Record<Field, { readonly label: Words; readonly hint?: Words; readonly most: number; readonly rows?: number }>> = {
  number: { label: words.number, hint: words.numberHint, most: 60 },
  place: { label: words.place, most: 200 },
  course: { label: words.course, hint: words.courseHint, most: 20_000, rows: 8 },
  conclusion: { label: words.conclusion, hint: words.courseHint, most: 20_000, rows: 5 },
  guests: { label: words.guests, hint: words.guestsHint, most: 5_000, rows: 3 },
  recipients: { label: words.recipients, hint: words.recipientsHint, most: 2_000, rows: 3 },
};

export function Editor({ draft, onSaved }: { readonly draft: MinutesDraft; readonly onSaved: (draft: MinutesDraft) => void }) {
  const { t } = useWords();
  const { id } = useDesk();
  const person = useMe().member.id;
  const form = `minutes/${id}`;
  const [kept] = useState(() => unsavedIn(draftOf(person, form)));
  const [typed, setTyped] = useState<Typed>(kept?.typed ?? typedOf(draft.texts));
  const [version, setVersion] = useState(kept?.version ?? draft.version);
  const [base, setBase] = useState<Typed>(typedOf(draft.texts));
  const [theirs, setTheirs] = useState<Typed>();
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useActing();
  const changed = differing(typed, base).length > 0;

  useEffect(() => {
    keepDraft(person, form, changed ? { version, ...typed } : {});
  }, [person, form, changed, version, typed]);
  useEffect(() => {
    if (!changed) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [changed]);

  const write = (field: Field, text: string) => {
    setSaved(false);
    setTyped((now) => ({ ...now, [field]: text }));
  };
  const save = () =>
    run(async () => {
      const answer = await put<MinutesDraft>(`/meetings/${id}/minutes`, { version, texts: textsOf(typed) });
      if (isRefusal(answer) && answer.code === 'minutes/changed-meanwhile') {
        const latest = await get<MinutesDraft>(`/meetings/${id}/minutes`);
        if (isRefusal(latest)) return latest;
        onSaved(latest);
        setVersion(latest.version);
        setBase(typedOf(latest.texts));
        setTheirs(typedOf(latest.texts));
        return undefined;
      }
      if (isRefusal(answer)) return answer;
      setVersion(answer.version);
      // What was typed while it was being saved stays, as not yet saved.
      setBase(typed);
      setTheirs(undefined);
      setSaved(true);
      onSaved(answer);
      return undefined;
    });
  const other = theirs ? differing(typed, theirs) : [];
  return (
    <form
      noValidate
      className={css.tight}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={css.soft}>{t(words.lead)}</p>
      {FIELDS.map((field) => {
        const { label, hint, most, rows } = LABEL[field];
        const shared = { size: 'md', label: t(label), description: hint && t(hint), maxLength: most, value: typed[field] } as const;
        return (
          <div key={field}>
            {rows ? (
              <Textarea {...shared} autosize minRows={rows} maxRows={30} onChange={(event) => write(field, event.currentTarget.value)} />
            ) : (
              <TextInput {...shared} onChange={(event) => write(field, event.currentTarget.value)} />
            )}
            {theirs && other.includes(field) && (
              <div className={own.theirs}>
                <strong>{t(words.theirs)}</strong>
                <p className={own.text}>{theirs[field] || t(words.theirsEmpty)}</p>
                <Group gap="sm">
                  <Button size="sm" variant="default" onClick={() => write(field, theirs[field])}>
                    {t(words.useTheirs)}
                  </Button>
                  {rows !== undefined && theirs[field] !== '' && (
                    <Button
                      size="sm"
                      variant="default"
                      onClick={() => write(field, `${typed[field].trimEnd()}\n${theirs[field]}`.trimStart())}
                    >
                      {t(words.addTheirs)}
                    </Button>
                  )}
                </Group>
              </div>
            )}
          </div>
        );
      })}
      {theirs && <Notice tone="warn">{t(words.conflict)}</Notice>}
      <Refused refusal={refusal} />
      {saved && !changed && <Notice tone="good">{t(words.saved)}</Notice>}
      {changed && !theirs && <p className={css.soft}>{t(words.unsaved)}</p>}
      <Button type="submit" loading={busy} disabled={!changed && !theirs}>
        {t(words.save)}
      </Button>
    </form>
  );
}
