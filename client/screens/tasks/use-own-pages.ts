/** What somebody has to do as it comes from the server: what is open page by page, the first due first; then what has ended. */
import type { OwnPage } from '../../../shared/wire/tasks.ts';
import { usePaged } from '../../ui/use-paged.ts';

export type ShownPart = 'open' | 'all';

interface OwnPagesParts<P, T> {
  readonly tasksOf: (page: P) => readonly T[];
  readonly isOpen: (task: T) => boolean;
  readonly shown: ShownPart;
}

export function useOwnPages<P extends OwnPage, T extends { readonly id: string }>(
  path: string,
  asked: Readonly<Record<string, string>>,
  { tasksOf, isOpen, shown }: OwnPagesParts<P, T>,
) {
  const { pages, more, ...rest } = usePaged<P>(path, asked, { every: 60_000 });
  const nextPart = pages?.at(-1)?.nextPart;
  // One that moved on while page after page was asked for stands in two of them: as it was read last.
  const all = [...new Map((pages ?? []).flatMap(tasksOf).map((one) => [one.id, one])).values()];
  return {
    ...rest,
    first: pages?.[0],
    tasks: shown === 'all' ? all : all.filter(isOpen),
    more: shown === 'all' || nextPart === 'open' ? more : undefined,
    /** Once all are to be shown: what has ended is asked for at once where it is next, and was not before. */
    begin: (): void => {
      if (nextPart === 'ended' && pages?.at(-2)?.nextPart !== 'ended') void more?.();
    },
  };
}
