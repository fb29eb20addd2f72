/** The `ref` of what has come and is to be read out: once, not at every drawing, which would take the reader back to its top. */
export const takesFocus = (node: HTMLElement | null): void => node?.focus();
