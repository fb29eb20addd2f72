/** The texts of a meeting's papers and its agenda, brought to a finder one after the other. */
import { useEffect, useMemo, useState } from 'react';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { isRecognised, isScan } from '../../../shared/papers/paper-text.ts';
import { paperUrl } from '../../reader/kept-index.ts';
import { openFinder, type Finder } from '../../reader/search/finder.ts';
import { textOfPaper } from '../../reader/search/text-of-paper.ts';
import { canRead } from '../../reader/wanted.ts';

/** The agenda's name in the finder, and that of the papers' titles: no paper's id looks so. */
export const AGENDA = ' agenda';
export const TITLES = ' titles';

/** Between two looks for what was not to be had, in milliseconds. */
const AGAIN_MS = 15_000;

export type StateOfText = 'here' | 'scans' | 'coming' | 'offline' | 'gone';

export interface MeetingTexts {
  readonly finder: Finder | undefined;
  readonly papers: readonly Paper[];
  /** By paper; absent while it is being read. */
  readonly states: ReadonlyMap<string, StateOfText>;
  /** By paper that has any such, of each page. */
  readonly pages: ReadonlyMap<string, readonly PageSaid[]>;
}

export interface PageSaid {
  /** The number printed on it, where it is another than its place. */
  readonly label?: string;
  /** A machine has read its words in a picture. */
  readonly recognised?: true;
}

/** Of the papers that stand. */
export function useMeetingTexts(id: string, { agenda, papers: all }: Meeting): MeetingTexts {
  const papers = useMemo(
    () => all.order.map((one) => all.papers[one]).filter((one): one is Paper => canRead(one) && one.state === 'current'),
    [all],
  );
  const [finder, setFinder] = useState<Finder>();
  const [states, setStates] = useState<ReadonlyMap<string, StateOfText>>(new Map());
  const [pages, setPages] = useState<MeetingTexts['pages']>(new Map());

  useEffect(() => {
    const opened = openFinder();
    queueMicrotask(() => setFinder(opened));
    return () => opened.close();
  }, []);
  useEffect(() => {
    finder?.add(AGENDA, agenda.items.map(({ title }) => title));
    finder?.add(TITLES, papers.map(({ title }) => title));
  }, [finder, agenda, papers]);
  useEffect(() => {
    if (!finder) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = new Set<string>();
    const read = async (): Promise<void> => {
      for (const { paper, sha256 } of papers) {
        if (done.has(paper)) continue;
        const text = await textOfPaper(paperUrl(id, sha256));
        if (over) return;
        if (typeof text !== 'string') {
          finder.add(
            paper,
            text.pages.map(({ t }) => t),
          );
          const said = text.pages.map((one) => ({
            ...(one.l !== undefined && { label: one.l }),
            ...(isRecognised(one) && { recognised: true as const }),
          }));
          if (said.some((one) => Object.keys(one).length > 0)) setPages((before) => new Map(before).set(paper, said));
        }
        const state = typeof text === 'string' ? text : text.pages.every(isScan) ? 'scans' : 'here';
        if (state !== 'coming' && state !== 'offline') done.add(paper);
        setStates((before) => new Map(before).set(paper, state));
      }
      if (done.size < papers.length) timer = setTimeout(() => void read(), AGAIN_MS);
    };
    void read();
    const atOnce = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), 0);
    };
    window.addEventListener('online', atOnce);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener('online', atOnce);
    };
  }, [finder, id, papers]);
  return { finder, papers, states, pages };
}
