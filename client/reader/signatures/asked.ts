/** The signatures of the paper that is open, asked for once a paper. */
import { useEffect, useState } from 'react';
import type { PaperSignatures } from '../../../shared/wire/papers.ts';
import { paperUrl } from '../kept-index.ts';
import { useOpened } from '../part.ts';
import { askSignatures, keptSignatures } from './kept-signatures.ts';

/** A ballot and the first page go first, in milliseconds. */
const LATER = 1_500;

const answers = new Map<string, Promise<PaperSignatures | undefined>>();

function ask(paper: string): Promise<PaperSignatures | undefined> {
  const known = answers.get(paper);
  if (known) return known;
  const asked = askSignatures(paper).then((answer) => {
    if (!answer) answers.delete(paper);
    return answer;
  });
  answers.set(paper, asked);
  return asked;
}

export interface Asked extends PaperSignatures {
  /** The server does not answer: it said so then, in milliseconds since 1970. */
  readonly saidAt?: number;
}

/** What is known without it. */
function without(paper: string): Asked | 'late' {
  const kept = keptSignatures(paper);
  return kept ? { ...kept.answer, saidAt: kept.at } : 'late';
}

/** `late`: the server has not answered, and never did. */
export function useSignatures(): Asked | 'late' | undefined {
  const { of } = useOpened();
  const paper = of && paperUrl(of.meeting, of.sha256);
  const [found, setFound] = useState<{ readonly paper: string; readonly answer: Asked | 'late' } | undefined>(undefined);
  useEffect(() => {
    if (paper === undefined) return;
    let left = false;
    const timer = setTimeout(() => {
      void ask(paper).then((answer) => {
        if (!left) setFound({ paper, answer: answer ?? without(paper) });
      });
    }, answers.has(paper) ? 0 : LATER);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [paper]);
  return found?.paper === paper ? found?.answer : undefined;
}
