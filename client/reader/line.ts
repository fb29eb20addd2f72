/**
 * Whose the line is: while a vote is open it is the vote's, and no paper is brought to the device. Apart from what brings them, which
 * comes later.
 */
let isHeld = false;

export const holdLine = (yes: boolean): void => void (isHeld = yes);
export const lineIsHeld = (): boolean => isHeld;
