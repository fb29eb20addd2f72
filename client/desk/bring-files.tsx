/** Files that somebody brings as papers: chosen, asked about their secrecy, taken in one after the other. */
import { useState, type RefObject } from 'react';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { PaperTaken, TakenLevel } from '../../shared/wire/papers.ts';
import { upload } from '../link/http.ts';
import { Refused } from '../ui/notice.tsx';
import { PAPER_FILES } from './paper-files.ts';
import { Secrecy } from './secrecy.tsx';

/** A paper that the server has taken in, and that stands nowhere yet. */
export interface PaperBrought {
  readonly sha256: string;
  readonly title: string;
  readonly internal?: true;
}

/** A refusal of one of several files says which. */
export const ofFile = (file: File, { code, params }: Refusal): Refusal => refuse(code, { ...params, file: file.name });

/** Each is taken in and then put where it belongs by `put`; the first refusal of either is answered once all were tried. */
export async function bringFiles(
  files: readonly File[],
  level: TakenLevel,
  put: (paper: PaperBrought) => Promise<unknown>,
): Promise<Refusal | undefined> {
  let first: Refusal | undefined;
  for (const file of files) {
    const headers = { 'x-paper-name': encodeURIComponent(file.name.slice(0, 300)), 'x-secrecy': level };
    const taken = await upload<PaperTaken>('/papers', file, headers).answer;
    const no = isRefusal(taken)
      ? taken
      : await put({ sha256: taken.sha256, title: taken.title, ...(level === 'internal' && { internal: true }) });
    if (isRefusal(no)) first ??= ofFile(file, no);
  }
  return first;
}

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

/** A refusal of one of several files, after the file's name. */
export function FileRefused({ refusal }: { readonly refusal: Refusal | undefined }) {
  return (
    <>
      {refusal?.params['file'] !== undefined && <strong>{refusal.params['file']}</strong>}
      <Refused refusal={refusal} />
    </>
  );
}
