/** An item of the agenda with its papers and votes: moved by dragging, by keys or by buttons; files dropped on it become its papers. */
import { memo, useRef, useState, type DragEvent } from 'react';
import { Button, NumberInput } from '@mantine/core';
import { IconFilePlus, IconGripVertical, IconChecklist } from '@tabler/icons-react';
import type { Json } from '../../../../shared/base/canonical.ts';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { hasAllDelegates } from '../../../../shared/meeting/audience.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import type { Vote } from '../../../../shared/meeting/votes.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import { paperDesk } from '../../../../shared/text/papers.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { shortcuts } from '../../../../shared/text/shortcuts.ts';
import { PAPER_FILES } from '../../../desk/paper-files.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { useWords } from '../../../ui/language.tsx';
import { pressed, type Shortcut } from '../../../ui/key-press.ts';
import { Shortcuts } from '../../../ui/shortcuts.tsx';
import type { AgendaActs } from './agenda-acts.ts';
import { Beside } from '../beside.tsx';
import { AudienceForm } from './audience-form.tsx';
import { AudienceMark } from './audience-mark.tsx';
import { ItemActs } from './item-acts.tsx';
import { NumberForm, rename, said } from './item-place.tsx';
import { PaperRow } from './paper-row.tsx';
import { Rename } from './rename.tsx';
import { UploadRow } from './upload-row.tsx';
import type { PaperUpload, Restricted, Uploads } from './uploads.ts';
import { VoteForm } from './vote-form.tsx';
import { VoteRow } from './vote-row.tsx';
import css from './agenda.module.css';

interface ItemRowProps {
  readonly item: Item;
  /** From 0. */
  readonly index: number;
  readonly number: string;
  readonly level: number;
  readonly count: number;
  readonly papers: readonly Paper[];
  readonly votes: readonly Vote[];
  readonly waiting: readonly PaperUpload[];
  readonly uploads: Uploads;
  readonly acts: AgendaActs;
  readonly mayChange: boolean;
  readonly mayMove: boolean;
  readonly draft: boolean;
  readonly short: boolean;
}

/** What is being dragged within this page; a file has no such thing. */
const ITEM = 'application/x-ecabinet-item';

export const ItemRow = memo(function ItemRow({
  item,
  index,
  number,
  level,
  count,
  papers,
  votes,
  waiting,
  uploads,
  acts,
  mayChange,
  mayMove,
  draft,
  short,
}: ItemRowProps) {
  const { t, digits } = useWords();
  /** What stood there when its writer began. */
  const [renaming, setRenaming] = useState<Item>();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [numbering, setNumbering] = useState(false);
  const [placing, setPlacing] = useState<number | string>();
  const [voting, setVoting] = useState(false);
  const [over, setOver] = useState<'files' | 'item'>();
  const [oldShown, setOldShown] = useState(false);
  const [audience, setAudience] = useState<'item' | 'papers'>();
  // In the row itself, and so no dialog's matter.
  useFocusBack(renaming !== undefined || adding || numbering || placing !== undefined);
  const restricted = useRef<Restricted>(undefined);
  const files = useRef<HTMLInputElement>(null);
  const named = { n: number, title: item.title };
  const current = papers.filter((one) => one.state === 'current');
  const old = papers.filter((one) => one.state !== 'current');
  const filling = waiting.some((one) => one.item === item.item);

  const carries = (event: DragEvent): 'files' | 'item' | undefined => {
    const { types } = event.dataTransfer;
    if (types.includes('Files')) return mayChange ? 'files' : undefined;
    return types.includes(ITEM) && mayMove ? 'item' : undefined;
  };
  const drop = (event: DragEvent) => {
    const what = carries(event);
    setOver(undefined);
    if (!what) return;
    event.preventDefault();
    if (what === 'files') acts.upload(item.item, [...event.dataTransfer.files]);
    else acts.move(event.dataTransfer.getData(ITEM), index);
  };
  /** The same button stays under the finger, wherever its row goes. */
  const moveTo = (to: number) => {
    const held = document.activeElement;
    acts.move(item.item, to);
    requestAnimationFrame(() => held instanceof HTMLElement && held.focus());
  };
  const keys: readonly Shortcut[] = [
    { keys: ['ArrowUp'], does: shortcuts.itemUp, act: () => moveTo(index - 1) },
    { keys: ['ArrowDown'], does: shortcuts.itemDown, act: () => moveTo(index + 1) },
    { keys: ['Home'], does: shortcuts.itemFirst, act: () => moveTo(0) },
    { keys: ['End'], does: shortcuts.itemLast, act: () => moveTo(count - 1) },
  ];
  return (
    <li
      data-level={level || undefined}
      className={`${css.item} ${over === 'files' ? css.files : over === 'item' ? css.onto : ''}`}
      onDragOver={(event) => {
        const what = carries(event);
        if (!what) return;
        event.preventDefault();
        if (over !== what) setOver(what);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(undefined)}
      onDrop={drop}
    >
      <div className={css.itemHead}>
        {mayMove && (
          <button
            type="button"
            className={css.handle}
            draggable
            aria-label={t(agenda.move, named)}
            onDragStart={(event) => {
              event.dataTransfer.setData(ITEM, item.item);
              event.dataTransfer.effectAllowed = 'move';
              const row = event.currentTarget.closest('li');
              if (row) event.dataTransfer.setDragImage(row, 20, 20);
            }}
            onKeyDown={(event) => void pressed(keys, event)}
          >
            {index === 0 && <Shortcuts of={shortcuts.agenda} list={keys} />}
            <IconGripVertical size={20} aria-hidden />
          </button>
        )}
        <span className={css.number}>{digits(number)}</span>
        <div className={css.itemWhat}>
          {renaming ? (
            <Rename
              form={item.item}
              label={t(agenda.renameWhat, { n: number, title: renaming.title })}
              title={renaming.title}
              about={item.item}
              now={said(item, renaming)}
              // Told of what stands there now, its writer may put the own words there all the same.
              onSave={(title, _was, anyway) => rename(acts, anyway ? item : renaming, title)}
              onClose={() => setRenaming(undefined)}
            />
          ) : (
            <h2 className={css.itemTitle} onDoubleClick={() => mayChange && setRenaming(item)}>
              {item.title}
              {item.openedAt && <span className={css.taken}>{t(agenda.takenUp)}</span>}
              <AudienceMark of={item} />
              <Beside item={item} />
            </h2>
          )}
          {placing !== undefined && (
            <form
              className={css.placing}
              onSubmit={(event) => {
                event.preventDefault();
                if (typeof placing === 'number') acts.move(item.item, placing - 1);
                setPlacing(undefined);
              }}
            >
              <NumberInput
                size="sm"
                label={t(agenda.position, { most: count })}
                min={1}
                max={count}
                value={placing}
                onChange={setPlacing}
                autoFocus
                w={180}
                onKeyDown={(event) => event.key === 'Escape' && setPlacing(undefined)}
              />
              <Button size="sm" type="submit">
                {t(agenda.moveTo).replace('…', '')}
              </Button>
            </form>
          )}
        </div>
        {mayChange && (
          <ItemActs
            item={item}
            number={number}
            index={index}
            count={count}
            level={level}
            acts={acts}
            mayMove={mayMove}
            draft={draft}
            moveTo={moveTo}
            ask={{
              number: () => setNumbering(true),
              rename: () => setRenaming(item),
              audience: setAudience,
              addAfter: () => setAdding(true),
              place: () => setPlacing(index + 1),
              remove: () => setRemoving(true),
            }}
          />
        )}
      </div>
      {adding && (
        <div className={css.inside}>
          <Rename
            form={`after ${item.item}`}
            label={t(agenda.addAfterWhat, { number })}
            title=""
            onSave={(title) => acts.act('addItem', { title, after: item.item, ...((level === 1 || level === 2) && { level }) })}
            onClose={() => setAdding(false)}
          />
        </div>
      )}
      {numbering && <NumberForm item={item.item} number={number} acts={acts} onClose={() => setNumbering(false)} />}
      {!short && (
        <div className={css.inside}>
          {(current.length > 0 || votes.length > 0 || filling || oldShown) && (
            <ul className={css.papers}>
              {current.map((one) => (
                <PaperRow key={one.paper} paper={one} acts={acts} mayChange={mayChange} draft={draft} />
              ))}
              {oldShown && old.map((one) => <PaperRow key={one.paper} paper={one} acts={acts} mayChange={mayChange} draft={draft} />)}
              {waiting.map((one) => one.item === item.item && <UploadRow key={one.key} upload={one} uploads={uploads} />)}
              {votes.map((one) => (
                <VoteRow
                  key={one.vote}
                  vote={one}
                  papers={current.filter((paper) => hasAllDelegates(paper.audience))}
                  acts={acts}
                  mayChange={mayChange}
                />
              ))}
            </ul>
          )}
          <div className={css.adders}>
            {mayChange && (
              <>
                <Button
                  size="sm"
                  variant="subtle"
                  color="gray.8"
                  leftSection={<IconFilePlus size={18} aria-hidden />}
                  aria-label={t(paperDesk.addTo, named)}
                  onClick={() => {
                    restricted.current = undefined;
                    files.current?.click();
                  }}
                >
                  {t(paperDesk.add)}
                </Button>
                <Button
                  size="sm"
                  variant="subtle"
                  color="gray.8"
                  leftSection={<IconChecklist size={18} aria-hidden />}
                  aria-label={t(prepare.addVoteTo, named)}
                  onClick={() => setVoting(true)}
                >
                  {t(prepare.addVote)}
                </Button>
              </>
            )}
            {old.length > 0 && (
              <Button size="sm" variant="subtle" color="gray.8" aria-expanded={oldShown} onClick={() => setOldShown(!oldShown)}>
                {oldShown ? t(paperDesk.hideOld) : t(paperDesk.showOld, { n: old.length })}
              </Button>
            )}
          </div>
        </div>
      )}
      {over === 'files' && <div className={css.dropHere}>{t(paperDesk.dropHere, { n: number })}</div>}
      <input
        ref={files}
        type="file"
        accept={PAPER_FILES}
        multiple
        hidden
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          const coming = restricted.current && { restricted: restricted.current };
          restricted.current = undefined;
          if (chosen.length > 0) acts.upload(item.item, chosen, coming);
        }}
      />
      {audience === 'item' && (
        <AudienceForm
          form={item.item}
          about={item.item}
          head={t(audienceDesk.set)}
          act={t(audienceDesk.save)}
          now={item}
          also={papers.length > 0 ? t(audienceDesk.follows) : undefined}
          onSave={(chosen) => acts.act('setItemAudience', { item: item.item, ...chosen } as { [key: string]: Json })}
          onClose={() => setAudience(undefined)}
        />
      )}
      {audience === 'papers' && (
        <AudienceForm
          form={`papers of ${item.item}`}
          head={t(audienceDesk.addPapers)}
          act={t(paperDesk.chooseFiles)}
          now={{ audience: item.audience }}
          wholes={['delegates']}
          onSave={async (chosen) => {
            restricted.current = chosen;
            files.current?.click();
            return undefined;
          }}
          onClose={() => setAudience(undefined)}
        />
      )}
      {voting && (
        <VoteForm
          item={item.item}
          about={item.title}
          papers={current.filter((one) => hasAllDelegates(one.audience))}
          onClose={() => setVoting(false)}
        />
      )}
      <Confirm
        opened={removing}
        title={t(agenda.remove)}
        act={t(agenda.remove)}
        onAct={async () => (await acts.act('removeItem', { item: item.item })) ?? undefined}
        onClose={() => setRemoving(false)}
      >
        {t(agenda.removeWhat, { title: item.title })}
      </Confirm>
    </li>
  );
});
