/** What a fault says of itself, for a finding's detail. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
