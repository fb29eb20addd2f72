/** Files that somebody brings as papers: chosen, asked about their secrecy, taken in one after the other. */
import { useRef, useState, type RefObject } from 'react';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { paperDesk } from '../../shared/text/papers.ts';
import type { PaperTaken, TakenLevel } from '../../shared/wire/papers.ts';
import { upload } from '../link/http.ts';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { PAPER_FILES, sentName } from './paper-files.ts';
import { Secrecy } from './secrecy.tsx';
import css from './desk.module.css';

/** A paper that the server has taken in, and that stands nowhere yet. */
export interface PaperBrought {
  readonly sha256: string;
  readonly title: string;
  readonly internal?: true;
}

/** A file that was not taken, and why. */
export interface NotTaken {
  readonly name: string;
  readonly refusal: Refusal;
}

export interface Bringing {
  readonly bringing: boolean;
  /** Of those that were brought last: each that was not taken (Y-17). */
  readonly notTaken: readonly NotTaken[];
  readonly bring: (files: readonly File[], level: TakenLevel) => Promise<void>;
  /** What they were brought for was given up: whatever is still on its way is put nowhere. */
  readonly giveUp: () => void;
}

/** Takes one file in, and puts it where it belongs unless that was given up meanwhile. Answers a refusal of that file, or anything else. */
type Take = (file: File, level: TakenLevel, isGivenUp: () => boolean) => Promise<unknown>;

/** Files one after the other; each is tried, whatever became of those before it. */
export function useBringing(take: Take): Bringing {
  const [bringing, setBringing] = useState(false);
  const givenUp = useRef(0);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const bring = async (files: readonly File[], level: TakenLevel) => {
    setBringing(true);
    setNotTaken([]);
    const before = givenUp.current;
    const isGivenUp = (): boolean => givenUp.current !== before;
    for (const file of files) {
      if (isGivenUp()) break;
      const answer = await take(file, level, isGivenUp);
      if (isRefusal(answer)) setNotTaken((all) => [...all, { name: file.name, refusal: answer }]);
    }
    setBringing(false);
  };
  return { bringing, notTaken, bring, giveUp: () => void givenUp.current++ };
}

/** With what a file is sent. */
export const fileHeaders = (file: File, level: TakenLevel): Record<string, string> => ({
  'x-paper-name': sentName(file.name),
  'x-secrecy': level,
});

/** A file is taken in as a paper, and then put where it belongs by `put`. */
export const asPaper =
  (put: (paper: PaperBrought, isGivenUp: () => boolean) => Promise<unknown>): Take =>
  async (file, level, isGivenUp) => {
    const taken = await upload<PaperTaken>('/papers', file, fileHeaders(file, level)).answer;
    if (isRefusal(taken)) return taken;
    if (isGivenUp()) return undefined;
    return put({ sha256: taken.sha256, title: taken.title, ...(level === 'internal' && { internal: true }) }, isGivenUp);
  };

interface BringFilesProps {
  readonly label: string;
  /** Pressed for its owner by a button. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[], level: TakenLevel) => unknown;
}

/** Asks for files once its input is pressed. Stands outside of any form: what it asks is a form itself. */
export function BringFiles({ label, input, onFiles }: BringFilesProps) {
  const [asked, setAsked] = useState<readonly File[]>([]);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={PAPER_FILES}
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          setAsked(chosen);
        }}
      />
      <Secrecy
        files={asked.length}
        onLevel={(level) => {
          void onFiles(asked, level);
          setAsked([]);
        }}
        onClose={() => setAsked([])}
      />
    </>
  );
}

/** Each file that was not taken, with its reason; nothing where all were. */
export function FilesNotTaken({ files }: { readonly files: readonly NotTaken[] }) {
  const { t, refusal: wordsOf } = useWords();
  if (files.length === 0) return null;
  return (
    <Notice tone="bad" title={t(paperDesk.notTaken, { n: files.length })}>
      <ul className={css.files}>
        {files.map(({ name, refusal }, n) => (
          <li key={n}>
            <strong>{name}</strong>
            <br />
            {wordsOf(refusal)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
