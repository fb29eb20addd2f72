/** The minutes as a paper of the state: Decree 30/2020, form 1.9, PDF/A-2b. */
import { milliseconds } from '../../shared/base/time.ts';
import type { MinutesData } from '../../shared/minutes/minutes-data.ts';
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import { printable } from './glyphs.ts';
import { beginAnnex, countedAnnex, drawPresence, drawRolls } from './minutes-annexes.ts';
import { drawConclusion, drawCourse, drawOpening } from './minutes-body.ts';
import { drawHead, foot, type SignaturePlace } from './minutes-head.ts';
import { Paper } from './paper.ts';
import { drawCounted } from './prints-counted.ts';

export interface MinutesPaper {
  readonly pdf: Buffer;
  /** Where secretary and chair sign. */
  readonly signatures: readonly SignaturePlace[];
  /** Codes of characters that the paper shows as "[U+…]", because no font here has them. */
  readonly unprintable: readonly string[];
}

/**
 * Makes the minutes. The same data give the same bytes on the same installation: date and identifier of the file come from
 * the meeting, so that the hash which secretary and chair approve can be made again. Nothing says "draft" on it: what is
 * approved is exactly what was shown.
 */
export async function makeMinutes(data: MinutesData): Promise<MinutesPaper> {
  const { meeting, unit } = data;
  const unprintable = unprintableIn(data);
  const signatures: SignaturePlace[] = [];
  const paper = new Paper(
    say(w.fileTitle, 'vi', { title: meeting.title }),
    unit.name,
    new Date(milliseconds(meeting.endedAt)),
    meeting.rehearsal ? say(w.rehearsal, 'vi') : undefined,
  );
  drawHead(paper, data);
  drawOpening(paper, data);
  drawCourse(paper, data);
  drawConclusion(paper, data);
  paper.together(...foot(paper, data, unprintable, signatures));
  drawPresence(paper, data);
  drawRolls(paper, data);
  drawCounted(paper, data, (title) => beginAnnex(paper, data, countedAnnex(data), title));
  return { pdf: await paper.finish(), signatures, unprintable };
}

/** The bytes alone, as `makeMinutes` gives them. Papers of the state are in Vietnamese. */
export async function makeMinutesPdf(data: MinutesData, _language: 'vi' = 'vi'): Promise<Buffer> {
  return (await makeMinutes(data)).pdf;
}

/** Codes of all characters in the data that the fonts lack, sorted: shown to the secretary before anything is approved. */
export function unprintableIn(data: object): string[] {
  const missing = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') for (const part of value.split('\n')) printable(part, missing);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner);
  };
  look(data);
  return [...missing].sort();
}
