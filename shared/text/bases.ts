/** What a count is measured against, in words: the one place for sentence, formula, minutes and the archive's texts. */
import { words, type Words } from './words.ts';

/** As in a rule. */
type Base = 'total' | 'present' | 'cast' | 'valid';
/** A People's Council has delegates; a People's Committee, an association or a board has members. `wall`: a council's own, where it is short. */
export type BaseBody = 'council' | 'other' | 'wall';

export const ofCouncil = words({
  total: { vi: 'tổng số đại biểu Hội đồng nhân dân', en: 'all delegates of the council', bn: 'পরিষদের মোট প্রতিনিধি' },
  present: { vi: 'số đại biểu có mặt', en: 'delegates present', bn: 'উপস্থিত প্রতিনিধি' },
  cast: { vi: 'số đại biểu tham gia biểu quyết', en: 'delegates who voted', bn: 'ভোটদাতা প্রতিনিধি' },
  valid: { vi: 'số phiếu hợp lệ', en: 'valid ballots', bn: 'বৈধ ভোট' },
});
export const shortTotal = words({ total: { vi: 'tổng số đại biểu', en: 'all delegates', bn: 'মোট প্রতিনিধি' } });
export const ofOthers = words({
  total: { vi: 'tổng số thành viên', en: 'all members', bn: 'মোট সদস্য' },
  present: { vi: 'số thành viên có mặt', en: 'members present', bn: 'উপস্থিত সদস্য' },
  cast: { vi: 'số thành viên tham gia biểu quyết', en: 'members who voted', bn: 'ভোটদাতা সদস্য' },
  valid: { vi: 'số phiếu hợp lệ', en: 'valid ballots', bn: 'বৈধ ভোট' },
});

const onWall = { ...ofCouncil, ...shortTotal };
const OF = { council: ofCouncil, other: ofOthers, wall: onWall };

/** "tổng số đại biểu Hội đồng nhân dân", "tổng số thành viên". */
export const baseWords = (base: Base, body: BaseBody): Words => OF[body][base];
