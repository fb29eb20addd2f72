/** The signatures of the paper that is open, asked for once a paper. */
import { useEffect, useState } from 'react';
import { isRefusal } from '../../../shared/base/refusal.ts';
import type { PaperSignatures } from '../../../shared/wire/http.ts';
import { get } from '../../link/http.ts';
import { paperUrl } from '../kept-index.ts';
import { useOpened } from '../part.ts';

/** A ballot and the first page go first, in milliseconds. */
const LATER = 1_500;

const answers = new Map<string, Promise<PaperSignatures | undefined>>();

function ask(path: string): Promise<PaperSignatures | undefined> {
  const known = answers.get(path);
  if (known) return known;
  const asked = get<PaperSignatures>(path).then((answer) => {
    if (!isRefusal(answer)) return answer;
    answers.delete(path);
    return undefined;
  });
  answers.set(path, asked);
  return asked;
}

/** `late`: the server has not answered. */
export function useSignatures(): PaperSignatures | 'late' | undefined {
  const { of } = useOpened();
  const path = of && `${paperUrl(of.meeting, of.sha256).replace(/^\/api/, '')}/signatures`;
  const [found, setFound] = useState<{ readonly path: string; readonly answer: PaperSignatures | 'late' } | undefined>(undefined);
  useEffect(() => {
    if (path === undefined) return;
    let left = false;
    const timer = setTimeout(() => {
      void ask(path).then((answer) => {
        if (!left) setFound({ path, answer: answer ?? 'late' });
      });
    }, answers.has(path) ? 0 : LATER);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [path]);
  return found?.path === path ? found?.answer : undefined;
}
