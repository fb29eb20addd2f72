/** What a paper is chosen from: PDF, and Word and Excel files, of which the server makes PDF where it can. */
export const PAPER_FILES = 'application/pdf,.pdf,.doc,.docx,.odt,.xls,.xlsx,.ods';

/**
 * A file's name as it goes along: more of it than a title holds, whatever marks its letters bear apart, but no header without end. Halves
 * of letters, which a disk may hold, can be sent in no address.
 */
export const sentName = (name: string): string => encodeURIComponent([...name.replace(/\p{Cs}/gu, '')].slice(0, 600).join(''));
