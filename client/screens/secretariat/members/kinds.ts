/** Words by which lists say what somebody is. What is not understood is asked for, never guessed. */
import type { Kind, Level } from '../../../../shared/council/council.ts';
import { plain } from '../../../../shared/base/find.ts';

/** Without accents, spaces and signs: headings and kinds are compared so. */
export const key = (text: string): string => plain(text).replace(/[^a-z0-9]/g, '');

const GUEST =
  /^(?:khach|(?:cac|vi|quy)*(?:daibieu|db)?(?:la)?(?:khach)?(?:duoc)?moi(?:du(?:hop|kyhop|thinh)?)?|km|(?:daibieu)?khachmoi.{0,20}|thanhphanmoi|guest|invitee)s?$/;
const DELEGATE = /^(?:cac|vi|quy|ong|ba)*(?:daibieu|db|delegate)s?(?:hdnd|hoidongnhandan)?$/;
const SECRETARY = /^(?:to)?(?:thuky|tk|secretary)(?:kyhop|phienhop|hdnd)?$/;
/** A delegate of the other level's council is a guest in this one, or meant otherwise: somebody has to say. */
const OF_LEVEL: Readonly<Record<Level, RegExp>> = {
  commune: /^(?:cac)?(?:daibieu|db)(?:hdnd|hoidongnhandan)(?:cap)?(?:xa|phuong|dackhu|thitran)/,
  province: /^(?:cac)?(?:daibieu|db)(?:hdnd|hoidongnhandan)(?:cap)?(?:tinh|thanhpho|tp)/,
};

/** The kind that a cell names, as far as it is beyond doubt in a council of that level. */
export function kindOf(text: string, level: Level | undefined): Kind | undefined {
  const word = key(text.replace(/\(.*?\)/g, ''));
  if (GUEST.test(word) && !/mới/i.test(text.normalize('NFC'))) return 'guest';
  if (DELEGATE.test(word)) return 'delegate';
  if (SECRETARY.test(word)) return 'secretary';
  return level && OF_LEVEL[level].test(word) ? 'delegate' : undefined;
}

/** Rows under such a title are not delegates without saying so. */
export const speaksOfGuests = (text: string): boolean => /khachmoi|daibieumoi|thanhphanmoi|moidu|moithamdu|guests?/.test(key(text));
