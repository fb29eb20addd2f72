/** The agenda's desk: items, their papers and their votes, of a draft or of the record. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, CloseButton, Switch, TextInput, VisuallyHidden } from '@mantine/core';
import type { Json } from '../../../../shared/base/canonical.ts';
import { PREPARING } from '../../../../shared/meeting/access.ts';
import { forWhomOf } from '../../../../shared/meeting/audience.ts';
import { isNumbered, levelsOf, numbersOf } from '../../../../shared/meeting/numbers.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { paperDesk } from '../../../../shared/text/papers.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { times } from '../../../../shared/text/agenda-times.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { keepDraft } from '../../../link/drafts.ts';
import { useMe } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { FullScreen } from '../../../reader/full-screen.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { fits } from '../../../../shared/base/find.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { AddItem } from './add-item.tsx';
import { Astray } from './astray.tsx';
import type { Chosen } from './bulk/bulk.tsx';
import { ManyFiles } from './bulk/many-files.tsx';
import type { AgendaActs } from './agenda-acts.ts';
import { grouped } from './grouped.ts';
import { NumbersKept } from './item-place.tsx';
import { ItemRow } from './item-row.tsx';
import { OpenedKnown } from './opened-by.tsx';
import { UndrawnKnown } from './undrawn.tsx';
import { Secrecy } from '../../../desk/secrecy.tsx';
import { replaceForm } from './replace-paper.tsx';
import { underWay, uploadsOf, useUploads, type Coming } from './uploads.ts';
import { Timing } from './timing.tsx';
import { useOrdering } from './use-ordering.ts';
import common from '../../../desk/desk.module.css';
import css from './agenda.module.css';


interface Waiting {
  readonly item: string;
  readonly files: readonly File[];
  readonly coming?: Coming;
}

/** What is read as an agenda when it is dropped on the page. */
const DOCUMENT = /\.(docx|xlsx?|csv|html?|txt)$/i;

const NONE: readonly never[] = [];

export function Agenda() {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const me = useMe().member;
  const person = me.id;
  const { items, move, refusal } = useOrdering();
  const uploads = uploadsOf(id);
  const waiting = useUploads(id);
  const [asked, setAsked] = useState<readonly Waiting[]>();
  const [open, setOpen] = useState<Paper>();
  const [document, setDocument] = useState<File>();
  const [many, setMany] = useState<readonly File[]>();
  const [short, setShort] = useState(false);
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  /** Of which item first; the empty text: of all. */
  const [timing, setTiming] = useState<string>();
  const { stage } = meeting.session;
  const mayChange = PREPARING.includes(stage);
  const groups = useMemo(() => grouped(meeting), [meeting]);

  const latest = useRef({ act, move, items, many });
  useEffect(() => {
    latest.current = { act, move, items, many };
    const send = async (type: string, input: Json) => {
      const wrong = await act(type, input);
      // Kept until then: an upload that fails is begun anew with the same line.
      if (!wrong && type === 'replacePaper') keepDraft(person, replaceForm((input as { readonly paper: string }).paper), {});
      return wrong;
    };
    uploads.sendBy(send, (item, sha256) => {
      // Nothing goes before a paper that was taken away meanwhile: its place is no place any more.
      const stands = (one: Paper) => one.item === item && one.sha256 === sha256 && one.state === 'current';
      return Object.values(meeting.papers.papers).find(stands)?.paper;
    }, (item, replaces) => {
      const of = replaces === undefined ? items.find((one) => one.item === item) : meeting.papers.papers[replaces];
      if (!of?.audience) return undefined;
      // An item's neutral title tells of the item.
      return { audience: forWhomOf(of.audience), ...('sha256' in of && of.publicTitle !== undefined && { publicTitle: of.publicTitle }) };
    });
  });
  const acts = useMemo<AgendaActs>(
    () => ({
      act: (type, input) => latest.current.act(type, input),
      move: (item, to) => {
        const all = latest.current.items;
        latest.current.move(item, to);
        setSaid(t(agenda.moved, { n: to + 1, count: all.length, title: all.find((one) => one.item === item)?.title ?? '' }));
      },
      upload: (item, files, coming) => {
        if (uploads.level) uploads.add(item, files, coming);
        else setAsked([{ item, files, ...(coming && { coming }) }]);
      },
      open: setOpen,
      timing: setTiming,
    }),
    [uploads, t],
  );
  const sendAll = (chosen: readonly Chosen[]) => {
    // In the agenda's order: those of one item stay in the order in which they were chosen.
    const order = new Map(items.map(({ item }, at) => [item, at]));
    const all = chosen
      .toSorted((one, other) => order.get(one.item)! - order.get(other.item)!)
      // A name that says nothing is no title: the server has a word for it.
      .map(({ item, file, title }): Waiting => ({ item, files: [file], ...(/[\p{L}\p{N}]/u.test(title) && { coming: { title } }) }));
    if (!uploads.level) return setAsked(all);
    for (const one of all) uploads.add(one.item, one.files, one.coming);
    setMany(undefined);
  };
  const numbers = numbersOf(items);
  const levels = levelsOf(items);
  const running = waiting.filter(underWay).length;
  const failed = waiting.filter((one) => one.state === 'refused').length;
  useEffect(() => {
    if (running === 0) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [running]);
  // A file that misses its item must not take the place of the page.
  useEffect(() => {
    const over = (event: Event) => event.preventDefault();
    const drop = (event: globalThis.DragEvent) => {
      const taken = event.defaultPrevented;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (taken || !mayChange || files.length === 0) return;
      // Beside files that are being looked over it is one more of them.
      if (!latest.current.many && files.length === 1 && DOCUMENT.test(files[0]!.name)) setDocument(files[0]);
      else setMany((now) => [...(now ?? []), ...files]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [mayChange]);

  const shown =
    search.trim() === ''
      ? items
      : items.filter((one) =>
          fits(
            search,
            one.title,
            ...(groups.papers.get(one.item) ?? NONE).map((paper) => paper.title),
            ...(groups.votes.get(one.item) ?? NONE).map((vote) => vote.text),
          ),
        );
  const rows = new Set(short ? [] : shown.map((one) => one.item));
  const current = Object.values(meeting.papers.papers).filter((one) => one.state === 'current').length;
  /** To the item that it was opened from, wherever in the list that is. */
  const backFrom = () => {
    setTiming(undefined);
    requestAnimationFrame(() => window.document.querySelector<HTMLElement>(`[data-acts="${timing}"]`)?.focus());
  };
  if (timing !== undefined && mayChange)
    return <Timing {...(timing !== '' && { first: timing })} onClose={backFrom} />;
  return (
    <div className={common.stack}>
      {!mayChange && <Notice>{t(meeting.session.calledOff === undefined ? prepare.closed : prepare.calledOff)}</Notice>}
      {mayChange && <AddItem dropped={document} onTaken={() => setDocument(undefined)} />}
      {mayChange && <ManyFiles files={many} onFiles={setMany} upload={sendAll} waiting={waiting} />}
      <div className={css.tools}>
        <p className={css.counts}>{t(agenda.items, { items: items.length, papers: current, votes: meeting.votes.order.length })}</p>
        <div role="status" className={css.soft}>
          {running > 0 && t(paperDesk.uploads, { n: running })}
          {failed > 0 && ` ${t(paperDesk.failed, { n: failed })}`}
        </div>
        {failed > 1 && (
          <Button size="sm" variant="default" onClick={() => uploads.allAgain()}>
            {t(paperDesk.allAgain)}
          </Button>
        )}
        {mayChange && items.length > 0 && (
          <Button size="sm" variant="default" data-acts="" onClick={() => setTiming('')}>
            {t(times.open)}
          </Button>
        )}
        {items.length > 5 && (
          <>
            <TextInput
              className={css.search}
              aria-label={t(agenda.filter)}
              placeholder={t(agenda.filter)}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              rightSection={search !== '' && <CloseButton aria-label={t(desk.clearSearch)} onClick={() => setSearch('')} />}
            />
            <Switch size="md" label={t(agenda.itemsOnly)} checked={short} onChange={(event) => setShort(event.currentTarget.checked)} />
          </>
        )}
      </div>
      {stage === 'draft' && isNumbered(items) && <NumbersKept acts={acts} />}
      <Refused refusal={refusal} />
      {search.trim() !== '' && (
        <p className={css.soft}>{shown.length === 0 ? t(desk.noneFound, { text: search }) : t(agenda.filterNoMove)}</p>
      )}
      <Astray uploads={uploads} files={waiting.filter((one) => !rows.has(one.item))} />
      {items.length === 0 ? (
        <EmptyState title={t(agenda.empty)}>{mayChange && t(agenda.emptyHint)}</EmptyState>
      ) : (
        <OpenedKnown>
          <UndrawnKnown>
            <ol className={css.items}>
              {shown.map((one) => (
                <ItemRow
                  key={one.item}
                  item={one}
                  index={items.indexOf(one)}
                  number={numbers.get(one.item)!}
                  level={levels[items.indexOf(one)]!}
                  count={items.length}
                  papers={groups.papers.get(one.item) ?? NONE}
                  votes={groups.votes.get(one.item) ?? NONE}
                  waiting={waiting.some((up) => up.item === one.item) ? waiting : NONE}
                  uploads={uploads}
                  acts={acts}
                  mayChange={mayChange}
                  mayMove={mayChange && search.trim() === ''}
                  draft={stage === 'draft'}
                  short={short}
                />
              ))}
            </ol>
          </UndrawnKnown>
        </OpenedKnown>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Secrecy
        files={asked?.reduce((sum, one) => sum + one.files.length, 0) ?? 0}
        onLevel={(level) => {
          uploads.stateLevel(level);
          for (const one of asked ?? []) uploads.add(one.item, one.files, one.coming);
          // Those of one item alone came beside what is looked over.
          if (asked?.every(({ coming }) => coming?.title !== undefined)) setMany(undefined);
          setAsked(undefined);
        }}
        onClose={() => setAsked(undefined)}
      />
      <FullScreen paper={open} meeting={id} reader={me.name} onClose={() => setOpen(undefined)} />
    </div>
  );
}
