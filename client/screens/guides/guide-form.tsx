/** A guide is written, or written over: its text, whom it is for, and from which screen it opens. */
import { useState } from 'react';
import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { isRefusal } from '../../../shared/base/refusal.ts';
import { PLACES, READERS, type Place, type Reader } from '../../../shared/council/guides.ts';
import { guides as w } from '../../../shared/text/guides.ts';
import { desk } from '../../../shared/text/secretariat.ts';
import type { Guides } from '../../../shared/wire/guides.ts';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { useActing } from '../../desk/use-act.ts';
import { Restored, useDraft } from '../../desk/use-draft.tsx';
import { put } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { GuideBody } from './guide-body.tsx';
import { PLACE_WORDS, READER_WORDS } from './guide-words.ts';
import type { Guide } from './standing.ts';
import { GUIDES_PATH, useGuidesTold } from './use-guides.ts';
import css from './guides.module.css';

interface GuideFormProps {
  /** Absent for a new one. */
  readonly guide?: Guide;
  readonly onClose: () => void;
}

export default function GuideForm({ guide, onClose }: GuideFormProps) {
  const { t } = useWords();
  const told = useGuidesTold();
  const { busy, refusal, run } = useActing();
  const [id] = useState(() => guide?.id ?? `g${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`);
  const [tried, setTried] = useState(false);
  const draft = useDraft(`guide/${guide?.id ?? ''}`, {
    title: guide?.title ?? '',
    body: guide?.body ?? '',
    readers: (guide?.readers ?? []) as readonly string[],
    place: (guide?.place ?? '') as string,
  });
  const { title, body, readers, place } = draft.typed;
  const missing = { title: title.trim() === '', body: body.trim() === '', readers: readers.length === 0 };
  const save = async () => {
    setTried(true);
    if (missing.title || missing.body || missing.readers) return;
    const text = { title, body, readers: readers as readonly Reader[], ...(place !== '' && { place: place as Place }), was: guide?.mark };
    const done = await run(async () => {
      const answer = told(await put<Guides>(`${GUIDES_PATH}/${id}`, text));
      if (!isRefusal(answer)) draft.sent();
      return answer;
    });
    if (done) onClose();
  };
  return (
    <DeskDialog head={guide ? t(w.editOf, { title: guide.title }) : t(w.add)} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Restored draft={draft} />
        <TextInput
          label={t(w.name)}
          value={title}
          maxLength={160}
          onChange={(event) => draft.type({ title: event.currentTarget.value })}
          error={tried && missing.title && t(desk.required)}
        />
        <Checkbox.Group
          label={t(w.readers)}
          value={[...readers]}
          onChange={(to) => draft.type({ readers: to })}
          error={tried && missing.readers && t(desk.required)}
        >
          <Group gap="md" mt="xs">
            {READERS.map((one) => (
              <Checkbox key={one} value={one} label={t(READER_WORDS[one])} />
            ))}
          </Group>
        </Checkbox.Group>
        <NativeSelect
          label={t(w.place)}
          value={place}
          onChange={(event) => draft.type({ place: event.currentTarget.value })}
          data={[{ value: '', label: t(w.noPlace) }, ...PLACES.map((one) => ({ value: one, label: t(PLACE_WORDS[one]) }))]}
        />
        <Textarea
          label={t(w.body)}
          description={t(w.bodyHint)}
          autosize
          minRows={10}
          maxRows={24}
          maxLength={20_000}
          value={body}
          onChange={(event) => draft.type({ body: event.currentTarget.value })}
          error={tried && missing.body && t(desk.required)}
        />
        {body.trim() !== '' && (
          <section aria-label={t(w.preview)} className={css.preview}>
            <h2>{title}</h2>
            <GuideBody text={body} />
          </section>
        )}
        <Refused refusal={refusal} />
        <Button type="submit" size="lg" loading={busy}>
          {t(w.save)}
        </Button>
      </form>
    </DeskDialog>
  );
}
