/** Readers and places of guides, in words. */
import type { Place, Reader } from '../../../shared/council/guides.ts';
import { guides as w } from '../../../shared/text/guides.ts';
import type { Words } from '../../../shared/text/words.ts';

export const READER_WORDS: Readonly<Record<Reader, Words>> = {
  delegate: w.forDelegate,
  chair: w.forChair,
  guest: w.forGuest,
  teller: w.forTeller,
  secretary: w.forSecretary,
  technician: w.forTechnician,
  administrator: w.forAdministrator,
};

export const PLACE_WORDS: Readonly<Record<Place, Words>> = {
  home: w.placeHome,
  room: w.placeRoom,
  paper: w.placePaper,
  notes: w.placeNotes,
  sheets: w.placeSheets,
  calendar: w.placeCalendar,
  devices: w.placeDevices,
  meetings: w.placeMeetings,
  prepare: w.placePrepare,
  members: w.placeMembers,
  rooms: w.placeRooms,
  statistics: w.placeStatistics,
  tasks: w.placeTasks,
  search: w.placeSearch,
  ownPapers: w.placeOwnPapers,
  administration: w.placeAdministration,
};
