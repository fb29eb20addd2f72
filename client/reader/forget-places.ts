/** Apart from what remembers them: signing out needs no more than this. */
export const PLACES = 'ecabinet/reader/pages';

export function forgetPlaces(): void {
  try {
    localStorage.removeItem(PLACES);
  } catch {
    // Storage closed (private window): nothing was remembered.
  }
}
