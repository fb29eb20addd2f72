/** How much of a paper's text is kept. Beside its shape, which would bring its library into each process that reads one paper. */

/** Signs of one paper, UTF-16 units; a usual page has some 2,500. What follows is left out. */
export const MOST_OF_PAPER = 8_000_000;
/** Of one page. */
export const MOST_OF_PAGE = 400_000;
/** Of the number printed on a page. */
export const MOST_OF_LABEL = 40;
