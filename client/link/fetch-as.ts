import { whoHeaders } from './http.ts';

/** The page's `fetch` of what is the server's, saying who asks: nothing is read in the name of somebody who has signed in since. */
export const fetchAs: typeof fetch = (address, request) =>
  fetch(address, { ...request, headers: { ...(request?.headers as Record<string, string>), ...whoHeaders() } });
