/** RFC 3339 UTC with milliseconds and `Z` (RECORD section 1); sorts as text. */
export type Timestamp = string;

export const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Milliseconds since 1970 as the record writes them. */
export const timestamp = (ms: number): Timestamp => new Date(ms).toISOString();

export const milliseconds = (at: Timestamp): number => Date.parse(at);
