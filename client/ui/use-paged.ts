/** A long list asked of the server a page at a time: those at hand, and how to get more. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { get } from '../link/http.ts';

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

interface Paged<T> {
  /** The pages that are at hand, the first first; while others are asked for, those asked for before. */
  readonly pages: readonly T[] | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  /** What is shown was asked for before what is typed now. */
  readonly isOld: boolean;
  /** Fetches the next page; absent at the end. */
  readonly more: (() => Promise<unknown>) | undefined;
  readonly fetching: boolean;
  readonly again: () => Promise<unknown>;
}

/** What stands after the question mark: without what is empty. */
export function queryOf(asked: Readonly<Record<string, string | number | undefined>>): string {
  const all = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  return all.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&');
}

/**
 * `path` is what follows `/api`, and begins the query's key: `invalidateQueries({ queryKey: [path] })` asks for all pages again. An
 * answer's `next` is asked with as `after`. @param every asks again every so many milliseconds
 */
export function usePaged<T extends { readonly next?: string }>(
  path: string,
  asked: Readonly<Record<string, string | number | undefined>>,
  { every, when = true }: { readonly every?: number; readonly when?: boolean } = {},
): Paged<T> {
  const query = useInfiniteQuery({
    queryKey: [path, queryOf(asked), 'pages'],
    enabled: when,
    refetchInterval: every,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: T) => last.next,
    queryFn: async ({ pageParam, signal }) => {
      const text = queryOf({ ...asked, after: pageParam });
      const answer = await get<T>(text === '' ? path : `${path}?${text}`, signal);
      if (isRefusal(answer)) throw new Refused(answer);
      return answer;
    },
  });
  return {
    pages: query.data?.pages,
    refusal: query.error instanceof Refused ? query.error.refusal : undefined,
    loading: query.isPending && when,
    isOld: query.isPlaceholderData,
    more: query.hasNextPage && !query.isPlaceholderData ? () => query.fetchNextPage() : undefined,
    fetching: query.isFetchingNextPage,
    again: () => query.refetch(),
  };
}
