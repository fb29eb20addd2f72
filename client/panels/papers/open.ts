/** Opens a paper over the room. */
import { usePlaces } from '../places.ts';

/** Where a paper is read, under the meeting's address; a page from 1. */
export const paperPath = (paper: string, page?: number): string => (page === undefined ? `paper/${paper}` : `paper/${paper}/${page}`);

export function useOpenPaper(): (paper: string) => void {
  const { open } = usePlaces();
  return (paper) => open(paperPath(paper));
}
