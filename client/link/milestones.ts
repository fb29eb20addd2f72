/** What entries of a log say that has to be known before they are folded: the type alone is read. */
type Entry = { readonly line: string };

const typeOf = ({ line }: Entry): string => /"type":"([A-Za-z0-9.]+)"/.exec(line)?.[1] ?? '';

/** Facts that are shown only once the tablet has compared its copy with the signed checkpoint that comes along. */
const MILESTONES = new Set(['voteOpened', 'voteClosed', 'adjourned', 'sessionClosed', 'restored']);
export const isMilestone = (entry: Entry): boolean => MILESTONES.has(typeOf(entry));

export const isRestoration = (entry: Entry): boolean => typeOf(entry) === 'restored';
