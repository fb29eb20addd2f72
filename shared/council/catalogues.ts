/**
 * Catalogues (danh mục) that desks choose from: kinds of papers, issuing bodies, positions, committees, kinds of meetings. What was chosen
 * is kept as words wherever it was chosen: an entry that is renamed or retired changes nothing that was written with it. The
 * installation's own unit has the law's usual words to begin with; every other unit has those of the installation, and adds its own.
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../base/refusal.ts';
import { nameKey } from './names.ts';

export const CATALOGUES = ['documents', 'issuers', 'positions', 'committees', 'meetings'] as const;
export const CatalogueName = z.enum(CATALOGUES);
export type CatalogueName = z.infer<typeof CatalogueName>;

/** At most in one catalogue of one unit, retired ones among them: nothing is ever deleted. */
export const MOST_ENTRIES = 300;

/** As positions are bounded in the register of people. */
export const EntryName = line(120);

const Kept = z.object({ id: Id, name: EntryName, retired: z.literal(true).optional() });
type Kept = Readonly<z.infer<typeof Kept>>;

/** What a unit keeps: its own entries, and which of the installation's it does not use. */
export const KeptCatalogues = z.object({
  own: z.object({
    documents: z.array(Kept),
    issuers: z.array(Kept),
    positions: z.array(Kept),
    committees: z.array(Kept).default([]),
    meetings: z.array(Kept),
  }),
  unused: z.array(Id).default([]),
});
export type KeptCatalogues = z.infer<typeof KeptCatalogues>;

/** An entry as a unit has it. */
export interface Entry extends Kept {
  /** Of the installation: another unit does not rename it. */
  readonly inherited?: true;
}
export type Catalogues = Readonly<Record<CatalogueName, readonly Entry[]>>;

const entries = (prefix: string, names: readonly string[]): Kept[] => names.map((name, n) => ({ id: `${prefix}${n + 1}`, name }));

export const NOTHING_KEPT: KeptCatalogues = {
  own: { documents: [], issuers: [], positions: [], committees: [], meetings: [] },
  unused: [],
};

/** What an installation begins with: Decree 30/2020/NĐ-CP for papers, Law 72/2025/QH15 for bodies, offices and sessions. */
export const DEFAULT_CATALOGUES: KeptCatalogues = {
  own: {
    documents: entries('document', [
      'Tờ trình',
      'Báo cáo',
      'Báo cáo thẩm tra',
      'Dự thảo nghị quyết',
      'Nghị quyết',
      'Quyết định',
      'Kế hoạch',
      'Đề án',
      'Chương trình',
      'Giấy mời',
      'Thông báo',
      'Kết luận',
      'Biên bản',
      'Công văn',
      'Văn bản trả lời chất vấn',
      'Kiến nghị của cử tri',
      'Phụ lục',
    ]),
    issuers: entries('issuer', [
      'Hội đồng nhân dân',
      'Thường trực Hội đồng nhân dân',
      'Ban Pháp chế',
      'Ban Kinh tế - Ngân sách',
      'Ban Văn hóa - Xã hội',
      'Ủy ban nhân dân',
      'Chủ tịch Ủy ban nhân dân',
      'Ủy ban Mặt trận Tổ quốc Việt Nam',
      'Tòa án nhân dân',
      'Viện kiểm sát nhân dân',
      'Thi hành án dân sự',
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    ]),
    positions: entries('position', [
      'Chủ tịch',
      'Phó Chủ tịch',
      'Chủ tịch Hội đồng nhân dân',
      'Phó Chủ tịch Hội đồng nhân dân',
      'Ủy viên Thường trực Hội đồng nhân dân',
      'Trưởng Ban của Hội đồng nhân dân',
      'Phó Trưởng Ban của Hội đồng nhân dân',
      'Tổ trưởng Tổ đại biểu',
      'Đại biểu Hội đồng nhân dân',
      'Chủ tịch Ủy ban nhân dân',
      'Phó Chủ tịch Ủy ban nhân dân',
      'Ủy viên Ủy ban nhân dân',
      'Chánh Văn phòng',
      'Giám đốc Sở',
      'Trưởng phòng',
      'Chuyên viên',
    ]),
    committees: entries('committee', [
      'Ban Pháp chế',
      'Ban Kinh tế - Ngân sách',
      'Ban Văn hóa - Xã hội',
      'Ban Kinh tế - Xã hội',
      'Ban Dân tộc',
      'Ban Đô thị',
    ]),
    meetings: entries('meeting', [
      'Kỳ họp thường lệ',
      'Kỳ họp chuyên đề',
      'Kỳ họp giải quyết công việc phát sinh đột xuất',
      'Phiên họp Thường trực Hội đồng nhân dân',
      'Phiên chất vấn tại phiên họp Thường trực',
      'Phiên giải trình',
      'Họp Ban của Hội đồng nhân dân',
      'Họp thẩm tra',
      'Họp Tổ đại biểu',
      'Phiên họp Ủy ban nhân dân',
    ]),
  },
  unused: [],
};

/** What a unit chooses from: the installation's first, then its own. `installation`: undefined for the installation's own unit. */
export function cataloguesOf(kept: KeptCatalogues, installation?: KeptCatalogues): Catalogues {
  const of = (name: CatalogueName): Entry[] => [
    ...(installation?.own[name] ?? []).map((one): Entry => ({
      ...one,
      inherited: true,
      ...(kept.unused.includes(one.id) && { retired: true }),
    })),
    ...kept.own[name],
  ];
  return {
    documents: of('documents'),
    issuers: of('issuers'),
    positions: of('positions'),
    committees: of('committees'),
    meetings: of('meetings'),
  };
}

export interface Change {
  readonly name?: string | undefined;
  readonly retired?: boolean | undefined;
}

/** What a unit keeps once it has another entry. Refuses `catalogues/name-taken`, `catalogues/retired-name`, `catalogues/full`. */
export function withEntry(
  kept: KeptCatalogues,
  installation: KeptCatalogues | undefined,
  which: CatalogueName,
  entry: { readonly id: string; readonly name: string },
): KeptCatalogues | Refusal {
  const taken = nameTaken(cataloguesOf(kept, installation)[which], entry.name);
  if (taken) return taken;
  if (kept.own[which].length >= MOST_ENTRIES) return refuse('catalogues/full', { most: MOST_ENTRIES });
  return { ...kept, own: { ...kept.own, [which]: [...kept.own[which], entry] } };
}

/**
 * What a unit keeps once an entry is renamed, retired or taken up again; one of the installation is retired for that unit alone, and
 * renamed by the installation. Refuses `catalogues/unknown`, `catalogues/inherited` and names as `withEntry` does.
 */
export function withChange(
  kept: KeptCatalogues,
  installation: KeptCatalogues | undefined,
  which: CatalogueName,
  id: string,
  { name, retired }: Change,
): KeptCatalogues | Refusal {
  const all = cataloguesOf(kept, installation)[which];
  const entry = all.find((one) => one.id === id);
  if (!entry) return refuse('catalogues/unknown');
  if (name !== undefined && name !== entry.name) {
    if (entry.inherited) return refuse('catalogues/inherited', { name: entry.name });
    const taken = nameTaken(all.filter((one) => one !== entry), name);
    if (isRefusal(taken)) return taken;
  }
  const isRetired = retired ?? entry.retired ?? false;
  if (entry.inherited) {
    // What the installation itself has retired no unit takes up again.
    if (!isRetired && installation?.own[which].find((one) => one.id === id)?.retired) return refuse('catalogues/inherited', { name: entry.name });
    const others = kept.unused.filter((one) => one !== id);
    return { ...kept, unused: isRetired ? [...others, id] : others };
  }
  const next: Kept = { id, name: name ?? entry.name, ...(isRetired && { retired: true }) };
  return { ...kept, own: { ...kept.own, [which]: kept.own[which].map((one) => (one.id === id ? next : one)) } };
}

/**
 * What a unit keeps once it has the entries of a unit that goes into it: those in use, each once. What bears a name that stands here is
 * that entry, and what finds no room stays behind.
 */
export function withTaken(kept: KeptCatalogues, installation: KeptCatalogues | undefined, coming: KeptCatalogues): KeptCatalogues {
  const fresh = (which: CatalogueName): Kept[] => {
    const names = new Set(cataloguesOf(kept, installation)[which].map(({ name }) => nameKey(name)));
    const ids = new Set(kept.own[which].map(({ id }) => id));
    return coming.own[which].filter(({ id, name, retired }) => !retired && !ids.has(id) && !names.has(nameKey(name)));
  };
  const own = CATALOGUES.map((which) => [which, [...kept.own[which], ...fresh(which)].slice(0, MOST_ENTRIES)]);
  return { ...kept, own: Object.fromEntries(own) as KeptCatalogues['own'] };
}

function nameTaken(all: readonly Entry[], name: string): Refusal | undefined {
  const same = all.find((one) => nameKey(one.name) === nameKey(name));
  return same && refuse(same.retired ? 'catalogues/retired-name' : 'catalogues/name-taken', { name: same.name });
}
