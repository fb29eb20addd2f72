/** When a page comes back: sockets of a sleeping tablet die without a word (iPad), so that they are looked at then. */

/** Calls at each waking, until what it answers is called. */
export function onPageWakes(wake: () => void): () => void {
  const shown = (): void => {
    if (document.visibilityState !== 'hidden') wake();
  };
  document.addEventListener('visibilitychange', shown);
  window.addEventListener('pageshow', shown);
  window.addEventListener('online', shown);
  // Not believed, for the server may be on this very machine; but looked at at once.
  window.addEventListener('offline', shown);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    window.removeEventListener('pageshow', shown);
    window.removeEventListener('online', shown);
    window.removeEventListener('offline', shown);
  };
}
