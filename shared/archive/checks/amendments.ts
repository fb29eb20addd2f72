/**
 * Amendments to drafts: each became part of a text once, after a vote that was prepared for it in the same act, asked for its
 * words and was adopted; those fell with it that touch the same words, and no others; the text that follows is the one that is named;
 * and the vote on the whole came when all were decided and names that text, which stays as it is from then on, with the votes that it
 * rests on. Texts that this bundle keeps back, because they were not for everybody, are held to their votes alone.
 */
import { canonical, type Json } from '../../base/canonical.ts';
import { Asked, TakenText } from '../../meeting/amendment-shapes.ts';
import { lineOf, type Change } from '../../meeting/wording.ts';
import { shapes, Told, type Open, type Text, type Type } from './amendments-told.ts';
import type { Check } from './subject.ts';

const BEGINS = 'Thông qua sửa đổi, bổ sung số ';
const BY = ' đề nghị) tại ';

/** An amendment's own words stand in the question, where there was room for them, or its number alone. */
function asksFor(text: string, n: number, of: Text, change: Change | undefined, told: Told): boolean {
  const begins = `${BEGINS}${n}`;
  if (text === `${begins} vào dự thảo nghị quyết`) return true;
  if (!text.startsWith(`${begins} (`)) return false;
  const where = change && told.placeOf(of, change);
  const inserted = change && told.insertedBy(of, change);
  if (of.title === undefined || where === undefined || !inserted) return true;
  const place = `${where} dự thảo ${of.title}`;
  const what = {
    replace: `Sửa thành: ${change.text ?? ''}`,
    insert: `Bổ sung sau đó:\n${inserted.map(lineOf).join('\n')}`,
    strike: 'Bỏ toàn bộ nội dung này.',
  }[change.kind];
  const [whole, short] = [`${BY}${place}\n${what}`, `${BY}${place}`];
  const end = text.endsWith(whole) ? whole : text.endsWith(short) && text.length + what.length >= 2000 ? short : undefined;
  return end !== undefined && !text.slice(begins.length, -end.length).includes('\n');
}

/** Of those to what it inserts, one that is not decided, or whose vote was set aside since. */
const unsettled = (id: string, told: Told): string | undefined =>
  told.partsOf(id).find((part) => {
    const isPart = told.texts.get(told.amendments.get(part)!.wording)?.adopted.includes(part);
    return isPart ? !told.isAdopted(part) : told.isUndecided(part);
  });

const isAlike = (one: unknown, other: unknown): boolean => canonical(one as Json) === canonical(other as Json);

/** What is to an insertion has changed: a vote that was prepared on it is no more. */
function asksAnew(to: string | undefined, told: Told): void {
  const whole = told.amendments.get(to ?? '');
  if (whole && told.stands(whole.vote)) told.find('amendment/not-so', `${whole.vote!} asks for ${to!} as it was before`);
}

const proposed = ({ amendment, wording, said: open }: Open<'amendmentProposed'>, to: string | undefined, told: Told): void => {
  const text = told.texts.get(wording);
  if (!text || told.amendments.has(amendment)) told.find('amendment/not-so', `${amendment} is to no text, or was proposed before`);
  if (text && told.isFrozen(text)) told.find('amendment/other-frozen', `${amendment} was proposed to a frozen text`);
  text?.amendments.push(amendment);
  const said = told.said(Asked, open);
  const change = said && { ...said, amendment, ...(to !== undefined && { to }) };
  told.amendments.set(amendment, { id: amendment, wording, to, said, change });
};

type Steps = { readonly [K in Type]: (open: Open<K>, told: Told) => void };

const opened = ({ vote, content }: Open<'voteOpened'>, told: Told): void => {
  const first = told.firstOf(vote);
  const asked = told.asks.get(first);
  const whole = told.wholeOf(vote);
  if (content.wording !== whole?.put?.sha256) told.find('amendment/other-frozen', `${vote} names ${String(content.wording ?? 'no text')}`);
  const isOut = (id: string): boolean => {
    const { to } = told.amendments.get(id)!;
    return to !== undefined && told.isGone(to);
  };
  const gone = whole?.adopted.find((id) => !told.isAdopted(id) && !isOut(id));
  if (gone !== undefined) told.find('amendment/without-vote', `${gone} stands in the text that ${vote} is about`);
  const one = told.put(first);
  const waits = one && unsettled(one.id, told);
  if (waits !== undefined) told.find('amendment/not-so', `${vote} was opened before ${waits} was decided`);
  if (asked !== undefined && asked !== content.text) told.find('amendment/not-so', `${vote} asks otherwise than it was prepared`);
};
function isHeld(vote: string, told: Told): void {
  const [whole, one] = [told.wholeOf(vote), told.put(told.firstOf(vote))];
  if (whole) whole.isOpened = true;
  if (one) one.isOpened = true;
}
/** A show of hands that was counted may be taken back; a vote that was opened is not. */
const openedForGood = (open: Open<'voteOpened'>, told: Told): void => {
  isHeld(open.vote, told);
  opened(open, told);
};
const decided = ({ vote, outcome }: Open<'voteClosed'>, told: Told): void => {
  isHeld(vote, told);
  told.outcomes.set(told.firstOf(vote), outcome);
};

/** Of one that is repeated the repetition stands. */
const voided = ({ vote }: Open<'voteVoided'>, told: Told): void => {
  told.standing.delete(vote);
  const whole = told.wholeOf(vote);
  if (whole) whole.isOpened = false;
  for (const text of told.texts.values()) {
    const isIn = text.adopted.some((id) => told.amendments.get(id)?.vote === told.firstOf(vote));
    if (isIn && text.isOpened && told.isFrozen(text)) told.find('amendment/without-vote', `${vote} carries the text of ${text.put!.vote}`);
  }
  const one = told.put(told.firstOf(vote));
  const insertion = one && told.amendments.get(one.to ?? '');
  if (insertion?.isOpened && told.stands(insertion.vote))
    told.find('amendment/without-vote', `${vote} carries the insertion of ${insertion.vote!}`);
  if (one) one.isOpened = false;
  told.outcomes.delete(told.firstOf(vote));
};

const steps: Steps = {
  votePrepared: ({ vote, repeats }, told) => {
    told.standing.add(vote);
    if (repeats !== undefined) told.repeats.set(vote, repeats);
  },
  voteDropped: ({ vote }, { standing }) => void standing.delete(vote),
  voteOpened: openedForGood,
  handsEntered: opened,
  paperVoteOpened: openedForGood,
  voteClosed: decided,
  voteDecided: decided,
  weighedDecided: decided,
  handsDecided: decided,
  paperVoteClosed: decided,
  voteVoided: voided,
  paperVoteVoided: voided,
  wordingTaken: ({ wording, sha256, said }, told) => {
    const before = told.texts.get(wording);
    if (before && before.amendments.length > 0) told.find('amendment/other-text', `${wording} was taken anew after amendments`);
    if (before && told.isFrozen(before)) told.find('amendment/other-frozen', `${wording} was taken anew once it was frozen`);
    const { title, provisions } = told.said(TakenText, said) ?? {};
    const text: Text = { title, provisions, amendments: [], adopted: [], sha256 };
    told.texts.set(wording, text);
    told.holdText(text, sha256, wording);
  },
  wordingTold: ({ wording }, told) => {
    const [text, again] = [told.texts.get(wording), told.said(TakenText, undefined)];
    const isOther = text?.provisions && again && !isAlike([text.title, text.provisions], [again.title, again.provisions]);
    if (!text || isOther) told.find('amendment/not-so', `${wording} was told anew in other words`);
  },
  amendmentTold: ({ amendment }, told) => {
    const [one, again] = [told.amendments.get(amendment), told.said(Asked, undefined)];
    if (!one || (one.said && again && !isAlike(one.said, again))) told.find('amendment/not-so', `${amendment} was told anew in other words`);
  },
  wordingDropped: ({ wording }, told) => {
    const text = told.texts.get(wording);
    if (text && text.amendments.length > 0) told.find('amendment/other-text', `${wording} was dropped after amendments`);
    if (text && told.isFrozen(text)) told.find('amendment/other-frozen', `${wording} was dropped once it was frozen`);
    told.texts.delete(wording);
  },
  amendmentWithdrawn: ({ amendment }, told) => {
    const one = told.amendments.get(amendment);
    const text = told.texts.get(one?.wording ?? '');
    if (!one || !text || !told.isUndecided(amendment) || told.isAdopted(amendment))
      told.find('amendment/not-so', `${amendment} was withdrawn once it was decided`);
    if (text && told.isFrozen(text)) told.find('amendment/other-frozen', `${amendment} was withdrawn from a frozen text`);
    if (one) one.isWithdrawn = true;
  },
  amendmentProposed: (open, told) => proposed(open, undefined, told),
  insertionAmendmentProposed: ({ to, ...open }, told) => {
    const whole = told.amendments.get(to);
    const isThere = whole?.wording === open.wording && whole.to === undefined && [undefined, 'insert'].includes(whole.change?.kind);
    if (!isThere) told.find('amendment/not-so', `${open.amendment} is to no insertion`);
    else if (!told.isUndecided(to) || told.stands(whole.vote)) told.find('amendment/not-so', `${open.amendment} came once ${to} was put or decided`);
    proposed(open, to, told);
  },
  amendmentPut: ({ amendment, vote }, told) => {
    const one = told.amendments.get(amendment);
    const text = one && told.texts.get(one.wording);
    const asked = told.preparedFor(vote);
    if (!one || !text || asked === undefined || !asksFor(asked, text.amendments.indexOf(amendment) + 1, text, one.change, told)) {
      told.find('amendment/without-vote', `${vote} was not prepared for ${amendment}`);
      return;
    }
    if (!told.isUndecided(amendment) || told.stands(one.vote) || told.isFrozen(text))
      told.find('amendment/not-so', `${amendment} was put to the vote once it was decided`);
    const waits = unsettled(amendment, told);
    if (waits !== undefined) told.find('amendment/not-so', `${amendment} was put before ${waits} was decided`);
    one.vote = vote;
    told.asks.set(vote, asked);
  },
  amendmentAdopted: ({ amendment, falls, sha256 }, told) => {
    const one = told.amendments.get(amendment);
    const text = one && told.texts.get(one.wording);
    if (!text || !told.isAdopted(amendment)) told.find('amendment/without-vote', `no vote has adopted ${amendment}`);
    if (!text) return;
    if (text.adopted.includes(amendment)) told.find('amendment/other-text', `${amendment} was part of it before`);
    if (told.isFrozen(text)) told.find('amendment/other-frozen', `${amendment} was made part of a frozen text`);
    asksAnew(one!.to, told);
    if (one!.isWithdrawn || one!.fallen !== undefined || (one!.to !== undefined && told.isGone(one!.to))) told.find('amendment/not-so', `${amendment} was withdrawn or had fallen`);
    const others = text.amendments.filter((id) => id !== amendment && told.isUndecided(id));
    if (falls.some((id) => !others.includes(id))) told.find('amendment/not-so', `${amendment}: what was decided falls`);
    if (others.some((id) => told.collide(text, amendment, id) === !falls.includes(id)))
      told.find('amendment/not-so', `${amendment}: others fall than those that touch the same words`);
    for (const id of falls) if (told.amendments.has(id)) told.amendments.get(id)!.fallen = amendment;
    text.adopted.push(amendment);
    text.sha256 = sha256;
    told.holdText(text, sha256, amendment);
  },
  amendmentReverted: ({ amendment, sha256 }, told) => {
    const text = told.texts.get(told.amendments.get(amendment)?.wording ?? '');
    const at = text?.adopted.indexOf(amendment) ?? -1;
    if (!text || at < 0 || told.isAdopted(amendment)) {
      told.find('amendment/other-text', `${amendment} was not to be taken out`);
      return;
    }
    if (told.isFrozen(text)) told.find('amendment/other-frozen', `${amendment} was taken out of a frozen text`);
    text.adopted.splice(at, 1);
    asksAnew(told.amendments.get(amendment)!.to, told);
    for (const id of text.amendments) {
      const each = told.amendments.get(id)!;
      if (each.fallen !== amendment) continue;
      const touch = text.adopted.map((other) => told.collide(text, id, other));
      each.isUnsure = touch.includes(undefined);
      each.fallen = text.adopted[touch.indexOf(true)];
    }
    text.sha256 = sha256;
    told.holdText(text, sha256, amendment);
  },
  wordingPut: ({ wording, vote, sha256 }, told) => {
    const text = told.texts.get(wording);
    const asked = told.preparedFor(vote);
    if (!text || asked === undefined) {
      told.find('amendment/not-so', `${vote} was not prepared for ${wording}`);
      return;
    }
    if (text.sha256 !== sha256) told.find('amendment/other-text', `${wording} was ${text.sha256}`);
    if (told.isFrozen(text)) told.find('amendment/other-frozen', `${wording} was put once more`);
    const waits = text.amendments.find((id) => told.isUndecided(id) && !told.amendments.get(id)!.isUnsure);
    if (waits !== undefined) told.find('amendment/not-so', `${wording} was put before ${waits} was decided`);
    text.put = { vote, sha256 };
    text.isOpened = false;
    told.asks.set(vote, asked);
    told.holdText(text, sha256, wording);
  },
};

export const amendments: Check = {
  name: 'amendments',
  run(subject) {
    const told = new Told(subject);
    for (const [seq, entry] of subject.log.entries.entries()) {
      const type = entry?.type.replace(/\.\d+$/, '') ?? '';
      if (!Object.hasOwn(shapes, type)) continue;
      told.seq = seq;
      const parsed = shapes[type as Type].safeParse(entry!.open);
      if (!parsed.success) {
        // Votes are looked at elsewhere.
        if (/^(amendment|insertionAmendment|wording)/.test(type)) told.find('amendment/not-so', `${type} has another shape`);
        continue;
      }
      (steps[type as Type] as (open: unknown, told: Told) => void)(parsed.data, told);
    }
  },
};
