import { AS_QUERY } from '../../shared/wire/http.ts';
import { whoAsks } from './http.ts';

/**
 * The address of something of the server's that a browser opens or saves by itself, saying who asks: a page that was left behind fetches
 * nothing in the name of whoever has signed in since. @param address from this server's root, with its query or without
 */
export function linkAs(address: string): string {
  const member = whoAsks();
  return member === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}${AS_QUERY}=${encodeURIComponent(member)}`;
}
