/** Many files for the whole agenda: to which item each goes, looked over in one step before anything is sent. */
import { useEffect, useMemo, useState, type RefCallback } from 'react';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { levelsOf, numbersOf } from '../../../../../shared/meeting/numbers.ts';
import { bulkWords as words } from '../../../../../shared/text/bulk-papers.ts';
import { shell } from '../../../../../shared/text/shell.ts';
import { useDesk } from '../../../../desk/use-desk.tsx';
import { useWords } from '../../../../ui/language.tsx';
import common from '../../../../desk/desk.module.css';
import { accentsFor } from './accents.ts';
import { countedThrough, matched, titleOf, type Match } from './match.ts';
import { hashOf, type Planned } from './planned.ts';
import css from '../import/import.module.css';

export interface Chosen extends Planned {
  readonly file: File;
}

interface BulkProps {
  readonly files: readonly File[];
  /** What was planned before the page was closed. */
  readonly planned: readonly Planned[];
  readonly onGo: (chosen: readonly Chosen[]) => void;
  readonly onClose: () => void;
  readonly came: RefCallback<HTMLElement>;
}

const ICON = { sure: IconCircleCheck, likely: IconCircleCheck, unsure: IconHelpCircle, none: IconAlertTriangle } as const;

interface Line {
  readonly item: string;
  readonly title: string;
  /** Absent once somebody has chosen. */
  readonly certainty?: Match['certainty'];
}

export function Bulk({ files, planned: plan, onGo, onClose, came }: BulkProps) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const { items } = meeting.agenda;
  const numbers = numbersOf(items);
  const guessed = (came: readonly File[]): readonly Line[] => {
    const also = countedThrough(levelsOf(items));
    const places = items.map(({ item, title }, at) => ({ item, title, number: numbers.get(item)!, also: also[at]! }));
    const found = matched(came.map(({ name }) => name), places);
    const titles = items.map(({ title }) => title);
    return came.map(({ name }, at): Line => {
      const { item = '', certainty } = found[at]!;
      const own = places.find((one) => one.item === item)?.title ?? '';
      return { item, title: accentsFor(titleOf(name), own, titles), certainty };
    });
  };
  const [kept, setLines] = useState<readonly Line[]>(() => guessed(files));
  // What comes while others are looked over stands behind those, and changes none of them.
  const lines = kept.length < files.length ? [...kept, ...guessed(files.slice(kept.length))] : kept;
  if (lines !== kept) setLines(lines);
  const [hashes, setHashes] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const known: string[] = [];
      for (const file of files) {
        // A file that cannot be read is named by its upload.
        known.push(await hashOf(file).catch(() => ''));
        if (gone) return;
        setHashes([...known]);
      }
    })();
    return () => {
      gone = true;
    };
  }, [files]);
  const ready = hashes.length === files.length;
  /** What a file is the very same as, in words; the first of them stays. */
  const same = useMemo(
    () =>
      hashes.map((hash, at) => {
        const first = hash === '' ? at : hashes.indexOf(hash);
        if (first < at) return t(words.sameAs, { name: files[first]!.name });
        const paper = Object.values(meeting.papers.papers).find((one) => one.state === 'current' && one.sha256 === hash);
        return paper && t(words.thereAlready, { title: paper.title, number: numbers.get(paper.item) ?? '' });
      }),
    [hashes, files, meeting.papers, numbers, t],
  );
  /** A duplicate is left out until somebody chooses otherwise; what was planned before goes where it was to go. */
  const shown = lines.map((one, at): Line => {
    // Somebody has taken it off the agenda meanwhile.
    if (one.item !== '' && !numbers.has(one.item)) return { ...one, item: '', certainty: 'none' };
    if (one.certainty === undefined) return one;
    const planned = plan.find(({ sha256 }) => sha256 === hashes[at]);
    if (planned) return { item: planned.item, title: planned.title, certainty: 'sure' };
    return same[at] ? { ...one, item: '' } : one;
  });
  const going = shown.filter((one) => one.item !== '').length;
  const change = (at: number, to: Partial<Line>) =>
    setLines(lines.map((_, n) => (n === at ? { ...shown[at]!, ...to } : lines[n]!)));
  const go = () => {
    const chosen = shown.map(({ item, title }, at): Chosen => {
      const file = files[at]!;
      return { file, name: file.name, sha256: hashes[at]!, item, title: title.trim() || titleOf(file.name) };
    });
    onGo(chosen.filter((one) => one.item !== ''));
  };
  return (
    <section className={common.tight} aria-labelledby="bulk-papers" tabIndex={-1} ref={came}>
      <h2 id="bulk-papers" className={common.heading}>
        {t(words.title)}
      </h2>
      <p>{t(words.lead, { n: files.length, going, left: files.length - going })}</p>
      <div className={css.scroll}>
        <table className={css.rows}>
          <thead>
            <tr>
              <th scope="col">{t(words.file)}</th>
              <th scope="col">{t(words.item)}</th>
              <th scope="col">{t(words.paperTitle)}</th>
              <th scope="col">{t(words.certainty)}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name }, at) => {
              const { item, title, certainty } = shown[at]!;
              const Icon = certainty && ICON[certainty];
              return (
                <tr key={at}>
                  <th scope="row" className={css.file}>
                    {name}
                  </th>
                  <td className={css.where}>
                    <NativeSelect
                      size="sm"
                      aria-label={t(words.itemOf, { name })}
                      value={item}
                      onChange={(event) => change(at, { item: event.currentTarget.value, certainty: undefined })}
                      data={[
                        { value: '', label: t(words.leave) },
                        ...items.map((one) => ({ value: one.item, label: `${numbers.get(one.item)}. ${one.title}` })),
                      ]}
                    />
                  </td>
                  <td>
                    <TextInput
                      size="sm"
                      aria-label={t(words.titleOf, { name })}
                      value={title}
                      maxLength={500}
                      onChange={(event) => change(at, { title: event.currentTarget.value })}
                    />
                  </td>
                  <td className={css.certain} data-certainty={certainty ?? 'chosen'}>
                    {same[at] ?? (
                      <>
                        {Icon && <Icon size={18} aria-hidden />} {t(words[certainty ?? 'chosen'])}
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Group className={css.foot}>
        <Button onClick={go} disabled={!ready || going === 0} loading={!ready}>
          {t(words.go, { n: going })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(shell.cancel)}
        </Button>
        {!ready && <span role="status">{t(words.looking, { done: hashes.length, all: files.length })}</span>}
      </Group>
    </section>
  );
}
