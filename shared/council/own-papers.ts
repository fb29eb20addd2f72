/**
 * Papers of one's own (tài liệu cá nhân): files that somebody keeps for themselves, in folders, read by nobody else through the
 * application. They stand beside every meeting and are on no record.
 */
import { z } from 'zod';
import { HexHash, Id, line, Timestamp } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { nameKey } from './names.ts';

export const MOST_FOLDERS = 50;
export const MOST_OWN_PAPERS = 300;
/** Of all files of one person, in bytes as they came. */
export const MOST_OWN_BYTES = 300_000_000;

const FolderName = line(80);
export const OwnTitle = line(200);

const Folder = z.object({ id: Id, name: FolderName });
export type Folder = Readonly<z.infer<typeof Folder>>;

const OwnPaper = z.object({
  id: Id,
  sha256: HexHash,
  title: OwnTitle,
  pages: z.number().int().positive(),
  /** Of the original, in bytes. */
  size: z.number().int().positive(),
  at: Timestamp,
  folder: Id.optional(),
});
export type OwnPaper = Readonly<z.infer<typeof OwnPaper>>;

export const OwnPapers = z.object({ folders: z.array(Folder), papers: z.array(OwnPaper) });
export type OwnPapers = z.infer<typeof OwnPapers>;

export const NO_OWN_PAPERS: OwnPapers = { folders: [], papers: [] };

export const bytesOf = ({ papers }: OwnPapers): number => papers.reduce((sum, { size }) => sum + size, 0);

export const OwnAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('addFolder'), name: FolderName }),
  z.object({ do: z.literal('renameFolder'), folder: Id, name: FolderName }),
  /** Its papers stand outside of any folder then. */
  z.object({ do: z.literal('removeFolder'), folder: Id }),
  z.object({ do: z.literal('rename'), paper: Id, title: OwnTitle }),
  /** `folder` absent: out of its folder. */
  z.object({ do: z.literal('move'), paper: Id, folder: Id.optional() }),
  z.object({ do: z.literal('remove'), paper: Id }),
]);
export type OwnAct = z.infer<typeof OwnAct>;

/**
 * What somebody has once an act is done. Refuses `own/unknown` where a paper or folder is not (any more) there,
 * `own/name-taken` and `own/full`. `newId`: for a folder.
 */
export function acted(own: OwnPapers, act: OwnAct, newId: () => string): OwnPapers | Refusal {
  const { folders, papers } = own;
  const isFolder = (id: string): boolean => folders.some((one) => one.id === id);
  const unknown = refuse('own/unknown');
  const changed = (id: string, change: (paper: OwnPaper) => OwnPaper): OwnPapers | Refusal =>
    papers.some((one) => one.id === id) ? { ...own, papers: papers.map((one) => (one.id === id ? change(one) : one)) } : unknown;
  const isTaken = (name: string, but?: string): boolean => folders.some((one) => one.id !== but && nameKey(one.name) === nameKey(name));
  switch (act.do) {
    case 'addFolder':
      if (isTaken(act.name)) return refuse('own/name-taken', { name: act.name });
      if (folders.length >= MOST_FOLDERS) return refuse('own/full', { most: MOST_FOLDERS });
      return { ...own, folders: [...folders, { id: newId(), name: act.name }] };
    case 'renameFolder':
      if (!isFolder(act.folder)) return unknown;
      if (isTaken(act.name, act.folder)) return refuse('own/name-taken', { name: act.name });
      return { ...own, folders: folders.map((one) => (one.id === act.folder ? { ...one, name: act.name } : one)) };
    case 'removeFolder':
      if (!isFolder(act.folder)) return unknown;
      return {
        folders: folders.filter((one) => one.id !== act.folder),
        papers: papers.map(({ folder, ...rest }) => ({ ...rest, ...(folder !== undefined && folder !== act.folder && { folder }) })),
      };
    case 'rename':
      return changed(act.paper, (one) => ({ ...one, title: act.title }));
    case 'move': {
      if (act.folder !== undefined && !isFolder(act.folder)) return unknown;
      return changed(act.paper, ({ folder: _, ...one }) => ({ ...one, ...(act.folder !== undefined && { folder: act.folder }) }));
    }
    case 'remove':
      return papers.some((one) => one.id === act.paper) ? { ...own, papers: papers.filter((one) => one.id !== act.paper) } : unknown;
  }
}

/** With another paper; the same bytes once more are the same paper. Refuses `own/full`, `own/too-much`, `own/unknown`. */
export function withPaper(own: OwnPapers, paper: OwnPaper): OwnPapers | Refusal {
  if (own.papers.some(({ sha256 }) => sha256 === paper.sha256)) return own;
  const { folder } = paper;
  if (folder !== undefined && !own.folders.some(({ id }) => id === folder)) return refuse('own/unknown');
  return roomFor(own, paper.size) ?? { ...own, papers: [...own.papers, paper] };
}

/** Why another paper of so many bytes has no room; undefined where it has. */
export function roomFor(own: OwnPapers, bytes: number): Refusal | undefined {
  if (own.papers.length >= MOST_OWN_PAPERS) return refuse('own/full', { most: MOST_OWN_PAPERS });
  const megabytes = (count: number): number => Math.round(count / 1_000_000);
  return bytesOf(own) + bytes > MOST_OWN_BYTES
    ? refuse('own/too-much', { most: megabytes(MOST_OWN_BYTES), used: megabytes(bytesOf(own)) })
    : undefined;
}
