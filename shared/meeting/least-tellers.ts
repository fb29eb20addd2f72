/** The least number of tellers: one place for where votes are opened, for the chair's screens and for the verifier. */

/**
 * Fewer than this count a secret ballot, electronic or on paper, only with the chair's recorded word.
 * @param level as the meeting's log names it; absent: a commune's council, another body, or a log from before levels were named
 */
export const leastTellers = (level: 'province' | undefined): number => (level === 'province' ? 7 : 3);
