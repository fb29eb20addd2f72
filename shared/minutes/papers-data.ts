/** The minutes of whatever kind of log they are of: their data, and the record of them for machines. */
import type { Unit } from '../council/council.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Meeting } from '../meeting/feature.ts';
import { MEETING } from '../meeting/index.ts';
import type { MinutesTexts } from '../wire/minutes.ts';
import { minutesData } from './from-meeting.ts';
import { minutesJson, type MinutesData } from './minutes-data.ts';
import { sheetData, sheetJson, type SheetMinutes } from './sheet-data.ts';

export interface MadeOf {
  readonly data: MinutesData | SheetMinutes;
  readonly json: string;
}

/** @param id of the log; `rootAt`: the root over its first entries */
export function paperData(id: string, meeting: Meeting, rootAt: (size: number) => Uint8Array, unit: Unit, texts: MinutesTexts): MadeOf {
  if (kindOf(id) === MEETING) {
    const data = minutesData(meeting, rootAt, unit, texts);
    return { data, json: minutesJson(data) };
  }
  const data = sheetData(meeting, rootAt, unit, texts);
  return { data, json: sheetJson(data) };
}
