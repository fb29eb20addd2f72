/** A person's opinion sheets, as the list of meetings is had. */
import { useMeetings } from '../../ui/use-meetings.ts';

export const useSheets = () => useMeetings({ every: 20_000 }, 'sheet');
