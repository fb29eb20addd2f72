/** The unit's templates, below its meetings: used, renamed, removed. */
import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { plans as words } from '../../../../shared/text/plans.ts';
import type { Words } from '../../../../shared/text/words.ts';
import type { Template, Templates as Kept } from '../../../../shared/wire/plans.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { NameForm } from '../../../desk/name-form.tsx';
import { del, put } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from './meetings.module.css';
import desk from '../../../desk/desk.module.css';

export function Templates() {
  const { t, date } = useWords();
  const queries = useQueryClient();
  const { data } = useAsk<Kept>('/templates');
  const [renaming, setRenaming] = useState<Template>();
  const [removing, setRemoving] = useState<Template>();
  /** For whoever does not see the row. */
  const of = (act: Words, { name }: Template) => `${t(act)}: ${name}`;
  const again = () => queries.invalidateQueries({ queryKey: ['/templates'] });
  if (!data || data.templates.length === 0) return null;
  return (
    <section className={desk.tight} aria-labelledby="templates">
      <h2 id="templates" className={desk.heading}>
        {t(words.templates)}
      </h2>
      <ul className={desk.list}>
        {data.templates.map((one) => (
          <li key={one.id} className={css.template}>
            <span className={css.what}>
              <strong>{one.name}</strong>
              <span>{t(words.templateSize, { ...one.size, date: date(one.at) })}</span>
            </span>
            <Group gap="sm">
              <Button component={Link} to={`/secretariat/new?from=template/${one.id}`} variant="default" size="sm" aria-label={of(words.useTemplate, one)}>
                {t(words.useTemplate)}
              </Button>
              <Button variant="subtle" color="gray.8" size="sm" aria-label={of(words.renameTemplate, one)} onClick={() => setRenaming(one)}>
                {t(words.renameTemplate)}
              </Button>
              <Button variant="subtle" color="gray.8" size="sm" aria-label={of(words.removeTemplate, one)} onClick={() => setRemoving(one)}>
                {t(words.removeTemplate)}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {renaming && (
        <DeskDialog head={t(words.renameTemplate)} onClose={() => setRenaming(undefined)}>
          <NameForm
            form={`template/${renaming.id}`}
            label={t(words.keepName)}
            name={renaming.name}
            act={t(words.renameTemplate)}
            onSave={async (name) => {
              const answer = await put<Template>(`/templates/${renaming.id}`, { version: renaming.version, name });
              await again();
              if (isRefusal(answer)) return answer;
              setRenaming(undefined);
              return undefined;
            }}
            onCancel={() => setRenaming(undefined)}
          />
        </DeskDialog>
      )}
      <Confirm
        opened={removing !== undefined}
        title={t(words.removeTemplate)}
        act={t(words.removeTemplate)}
        onAct={async () => {
          const answer = await del(`/templates/${removing!.id}`);
          await again();
          return isRefusal(answer) ? answer : undefined;
        }}
        onClose={() => setRemoving(undefined)}
      >
        {t(words.removeSure, { name: removing?.name ?? '' })}
      </Confirm>
    </section>
  );
}
