/** A meeting's time in the words of the person's language, always as it is in Vietnam. */
import { useWords } from '../ui/language.tsx';

/** "08 giờ 00, ngày 09 tháng 12 năm 2026" */
export const useVietnam = (): ((at: string) => string) => useWords().dateTime;
