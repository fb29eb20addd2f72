/** Tells one sheet from the next; nothing can be opened by it. */
export const sheetNumber = (key: string): string => `${key.slice(0, 4)}-${key.slice(4, 8)}`.toUpperCase();
