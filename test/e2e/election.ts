/** A council with an election of its chair by secret ballot prepared, for tests that hold it in browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';

export const QUESTION = 'Bầu Chủ tịch Hội đồng nhân dân xã';

export interface Election {
  readonly server: ServerProcess;
  readonly council: Council;
  readonly meeting: string;
  /** Where browsers find the server. */
  readonly url: string;
  end(): Promise<void>;
}

/** Published, with one election on its one item, between those delegates; nobody has come yet. */
export async function election(delegates: number, candidates: readonly number[]): Promise<Election> {
  await buildClientIfStale();
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-secret-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  const server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  const council = await foundCouncil(server.url, server.code, { delegates, guests: 0 }, () => undefined);
  const { secretary } = council;
  const { meeting } = await prepare(council, { items: 1, votes: 0, papers: await shortPapers() }, 'Kỳ họp thứ nhất', async () => {
    const { item } = secretary.meeting.agenda.items[0]!;
    const options = candidates.map((n) => ({ id: council.delegates[n]!.id, label: council.delegates[n]!.name }));
    const ballot = { way: 'secret', options, form: { kind: 'election', seats: 1, most: 1 } };
    await secretary.command('prepareVote', { item, text: QUESTION, rule: { ...MAJORITY, base: 'total' }, papers: [], ballot } as unknown as Json);
  });
  const end = async (): Promise<void> => {
    for (const one of [...council.delegates, secretary]) one.leave();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { server, council, meeting, url: server.url.replace('127.0.0.1', 'localhost'), end };
}

/** The chair is in the room, has opened the session and gone to the item; answers the election's vote. */
export async function underWay({ council: { delegates }, meeting }: Election, present: readonly Person[] = delegates): Promise<string> {
  for (const one of present) {
    await one.join(meeting);
    await one.command('checkIn');
  }
  const chair = delegates[0]!;
  await chair.command('callToOrder');
  const { item } = chair.meeting.agenda.items[0]!;
  await chair.command('goToItem', { item });
  return chair.meeting.votes.order[0]!;
}
