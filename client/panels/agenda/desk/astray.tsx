/** Files whose item is not shown, or was taken off the agenda while they were on their way: none of them is out of sight. */
import { NativeSelect } from '@mantine/core';
import { numbersOf } from '../../../../shared/meeting/numbers.ts';
import { bulkWords as words } from '../../../../shared/text/bulk-papers.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { UploadRow } from './upload-row.tsx';
import { underWay, type PaperUpload, type Uploads } from './uploads.ts';
import common from '../../../desk/desk.module.css';
import css from './agenda.module.css';

export function Astray({ uploads, files }: { readonly uploads: Uploads; readonly files: readonly PaperUpload[] }) {
  const { t } = useWords();
  const { items } = useDesk().meeting.agenda;
  const numbers = numbersOf(items);
  const isGone = (one: PaperUpload): boolean => !numbers.has(one.item);
  // Those of an item that only is not shown go by themselves, and need nobody until they are refused.
  const listed = files.filter((one) => isGone(one) || !underWay(one));
  if (listed.length === 0) return null;
  return (
    <section className={common.tight} aria-labelledby="astray">
      <h2 id="astray" className={common.heading}>
        {t(words.astray)}
      </h2>
      <ul className={css.papers}>
        {listed.map((one) => (
          <UploadRow
            key={one.key}
            upload={one}
            uploads={uploads}
            also={
              isGone(one) && (
                <NativeSelect
                  size="sm"
                  label={t(words.gone)}
                  aria-label={t(words.itemOf, { name: one.name })}
                  value=""
                  onChange={(event) => uploads.redirect(one.key, event.currentTarget.value)}
                  data={[
                    { value: '', label: t(words.elsewhere), disabled: true },
                    ...items.map(({ item, title }) => ({ value: item, label: `${numbers.get(item)}. ${title}` })),
                  ]}
                />
              )
            }
          />
        ))}
      </ul>
    </section>
  );
}
