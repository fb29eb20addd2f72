/** Whose the line is: while a vote is open it is the vote's, and no paper is completed. Apart from the keeper, which comes with the reader. */
let isHeld = false;

export const holdLine = (yes: boolean): void => void (isHeld = yes);
export const lineIsHeld = (): boolean => isHeld;
