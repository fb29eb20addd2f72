/** Something that a browser may never answer: its storage, while another tab or a fault holds it. */

/** How long anything on a screen waits for the device's own storage. */
export const STORAGE_MS = 2_000;

export class Late extends Error {
  override readonly name = 'Late';
}

/** Answers as `asked` does, or throws `Late` after so many milliseconds; what then still comes is not heard. */
export function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Late(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
