/** What the log says of an error that nobody expected: its name, and never what it is about. */
export const faultName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
