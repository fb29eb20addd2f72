/** Papers of one's own: brought, put in folders and read by their owner alone. */
import { Router, type Request, type Response } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { acted, bytesOf, MOST_OWN_BYTES, OwnAct, OwnTitle, roomFor, withPaper, type OwnPapers } from '../../shared/council/own-papers.ts';
import { paperIntakeWords } from '../../shared/text/papers.ts';
import { IntoFolder, type OwnPapersSeen } from '../../shared/wire/own-papers.ts';
import type { Log } from '../log.ts';
import type { Intake } from '../papers/intake.ts';
import type { KeptOwnPapers } from '../papers/own-papers.ts';
import type { Store } from '../ports.ts';
import type { Session } from '../identity/session.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { makeRates } from './rates.ts';
import { disposition, sendBlob } from './send-blob.ts';
import { declaredSize, refuseUpload, takeUpload } from './uploads.ts';

/** Files of one person: an evening's at once, then one in half a minute. They stay on the disk where ballots are written. */
const BRINGING_RATE = { atOnce: 30, aSecond: 1 / 30 };
/** And in bytes: what somebody takes off their list again is off no disk, so that they have all their room twice, then once a day. */
const BYTES_RATE = { atOnce: 2 * MOST_OWN_BYTES, aSecond: MOST_OWN_BYTES / 86_400 };

export interface OwnPaperRoutes {
  readonly log: Log;
  readonly own: KeptOwnPapers;
  readonly intake: Pick<Intake, 'take' | 'about' | 'maxBytes'>;
  readonly blobs: Store['blobs'];
  /** That person has brought these bytes: they are no unit's, whatever desk comes to know their hash. */
  readonly broughtByPerson: (person: string, sha256: string) => Promise<void>;
  readonly now: () => string;
  readonly newId: () => string;
}

export function ownPaperRoutes({ log, own, intake, blobs, broughtByPerson, now, newId }: OwnPaperRoutes): Router {
  const router = Router();
  const clock = (): number => Date.parse(now());
  const [mayBring, mayFill] = [makeRates(BRINGING_RATE, clock), makeRates(BYTES_RATE, clock)];
  const unknown = refuse('own/unknown');
  /** Of the list of people, and in office: a guest's tablet is lent for a day. */
  const owner = (req: Request): Session => {
    const session = signedIn(req);
    const { kind, inOffice } = session.member;
    if (session.by === 'hall' || kind === 'guest' || !inOffice) throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  const seen = (papers: OwnPapers | Refusal): OwnPapersSeen | Refusal =>
    isRefusal(papers) ? papers : { ...papers, bytes: bytesOf(papers), mostBytes: MOST_OWN_BYTES };

  router.get('/own-papers', answering(log, async (req) => seen(await own.of(owner(req).member.id))));
  router.post('/own-papers', answering(log, async (req) => {
    const { id } = owner(req).member;
    const act = checked(OwnAct, req.body);
    return seen(await own.change(id, (papers) => acted(papers, act, newId)));
  }));
  router.put('/own-papers', answering(log, async (req, res) => {
    const answer = await bring(req, res).catch((error: unknown) => {
      if (error instanceof RefusedError) return error.refusal;
      throw error;
    });
    if (isRefusal(answer)) return refuseUpload(req, res, answer);
    return answer;
  }));

  async function bring(req: Request, res: Response): Promise<OwnPapersSeen | Refusal> {
    const { id } = owner(req).member;
    const { folder } = checked(IntoFolder, req.query);
    const full = roomFor(await own.of(id), declaredSize(req) ?? 0);
    if (full) return full;
    // Of one that does not say how much it is, the most.
    if (!mayBring(id) || !mayFill(id, declaredSize(req) ?? intake.maxBytes)) return refuse('border/too-many');
    const taken = await takeUpload(intake, req, res);
    if (isRefusal(taken)) return taken;
    const { sha256, pages, size } = taken;
    await broughtByPerson(id, sha256);
    // A file's name may be longer than a title that is read back.
    const title = OwnTitle.safeParse(taken.title.slice(0, 200).replace(/\p{Cs}$/u, '')).data ?? paperIntakeWords.untitled.vi;
    const paper = { id: newId(), sha256, title, pages, size, at: now(), ...(folder !== undefined && { folder }) };
    return seen(await own.change(id, (papers) => withPaper(papers, paper)));
  }

  router.get('/own-papers/:paper/file', answering(log, async (req, res) => {
    const { member } = owner(req);
    const paper = checked(Id, req.params['paper']);
    const mine = (await own.of(member.id)).papers.find((one) => one.id === paper);
    const facts = mine && (await intake.about(mine.sha256));
    if (!mine || !facts) return unknown;
    const isOriginal = req.query['original'] !== undefined || facts.reading === mine.sha256;
    const served = isOriginal ? mine.sha256 : facts.reading;
    const size = await blobs.size(served);
    if (size === undefined) return unknown;
    res.set({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    const name = isOriginal ? `${mine.title}.pdf` : `${mine.title} (${paperIntakeWords.readingCopy.vi}).pdf`;
    await sendBlob(req, res, { blobs, log }, {
      sha256: served,
      size,
      type: 'application/pdf',
      disposition: disposition(req.query['original'] !== undefined ? 'attachment' : 'inline', name),
      cache: 'private, no-store',
    });
    return undefined;
  }));
  return router;
}
