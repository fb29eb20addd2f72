/** Around the screens that ask over HTTP, which a ballot does not: what `useAsk` remembers of answers. */
import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { onForget } from '../link/answers.ts';

/** A room's Wi-Fi without the internet is online to us: the query library must not decide by the browser's guess. */
const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: 10_000 }, mutations: { networkMode: 'always' } },
});
onForget(() => queries.clear());

export function Asking({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
