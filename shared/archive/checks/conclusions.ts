/**
 * Conclusions on items (M-26): written, changed and removed as they may be, nothing of them changed once the minutes are approved, and the
 * minutes say what the log says of them.
 */
import { z } from 'zod';
import { canonical, parseCanonical, type Json } from '../../base/canonical.ts';
import { HexHash, Id } from '../../base/ids.ts';
import { FILES } from '../layout.ts';
import type { Check, Subject } from './subject.ts';

const Open = z.looseObject({ conclusion: Id, papers: z.array(Id), text: z.string().optional(), audience: z.unknown().optional() });
const shapes = {
  conclusionWritten: Open.extend({ item: Id, addition: z.literal(true).optional() }),
  conclusionChanged: Open,
  conclusionTold: z.looseObject({ conclusion: Id, audience: z.looseObject({}) }),
  conclusionRemoved: z.looseObject({ conclusion: Id }),
  minutesApproved: z.looseObject({}),
  itemAdded: z.looseObject({ item: Id, audience: z.unknown().optional() }),
  itemAudienceSet: z.looseObject({ item: Id, audience: z.unknown().optional() }),
  paperAdded: z.looseObject({ paper: Id, sha256: HexHash }),
  paperReplaced: z.looseObject({ paper: Id, sha256: HexHash }),
};
type Type = keyof typeof shapes;
type Of<T extends Type> = z.infer<(typeof shapes)[T]>;

interface Told {
  readonly item: string;
  readonly addition: boolean;
  text: string | undefined;
  papers: readonly string[];
}

/** What the log says, each conclusion as it reads at the end. */
function told(subject: Subject) {
  const all = new Map<string, Told>();
  const restricted = new Set<string>();
  const hashes = new Map<string, string>();
  let approved = false;
  for (const [seq, entry] of subject.log.entries.entries()) {
    const type = entry?.type.replace(/\.\d+$/, '') ?? '';
    if (!Object.hasOwn(shapes, type)) continue;
    const parsed = shapes[type as Type].safeParse(entry!.open);
    const find = (detail: string) => subject.find('conclusion/not-so', `${FILES.entries}:${seq}`, detail);
    if (!parsed.success) {
      // Items and papers are looked at elsewhere.
      if (type.startsWith('conclusion')) find(`${type} has another shape`);
      continue;
    }
    const open = parsed.data as unknown;
    switch (type as Type) {
      case 'minutesApproved':
        approved = true;
        break;
      case 'itemAdded':
      case 'itemAudienceSet': {
        const { item, audience } = open as Of<'itemAudienceSet'>;
        if (audience === undefined) restricted.delete(item);
        else restricted.add(item);
        break;
      }
      case 'paperAdded':
      case 'paperReplaced':
        hashes.set((open as Of<'paperAdded'>).paper, (open as Of<'paperAdded'>).sha256);
        break;
      case 'conclusionWritten': {
        const { conclusion, item, addition = false, text, papers } = open as Of<'conclusionWritten'>;
        if (all.has(conclusion)) find(`${conclusion} was written before`);
        if (addition !== approved) find(`${conclusion} is ${addition ? 'an addition before' : 'none after'} the approval of the minutes`);
        all.set(conclusion, { item, addition, text, papers });
        break;
      }
      case 'conclusionChanged': {
        const { conclusion, text, papers } = open as Of<'conclusionChanged'>;
        const one = all.get(conclusion);
        if (!one) find(`${conclusion} is not there`);
        else Object.assign(one, { text, papers });
        if (approved) find(`${conclusion} was changed after the approval of the minutes`);
        break;
      }
      case 'conclusionTold': {
        const { conclusion } = open as Of<'conclusionTold'>;
        if (!all.has(conclusion)) find(`${conclusion} is not there, and was told anew`);
        break;
      }
      case 'conclusionRemoved': {
        const { conclusion } = open as Of<'conclusionRemoved'>;
        if (!all.delete(conclusion)) find(`${conclusion} is not there`);
        if (approved) find(`${conclusion} was removed after the approval of the minutes`);
        break;
      }
    }
  }
  return { all, restricted, hashes };
}

const Minutes = z.looseObject({
  conclusions: z
    .array(z.looseObject({ conclusion: Id, item: Id, text: z.string().optional(), papers: z.array(z.looseObject({ sha256: HexHash })) }))
    .optional(),
});

export const conclusions: Check = {
  name: 'conclusions',
  run(subject) {
    const { all, restricted, hashes } = told(subject);
    const text = subject.text(FILES.minutes);
    if (text === undefined) return;
    let written: Json;
    try {
      written = parseCanonical(text);
    } catch {
      // That they cannot be read is found with the minutes.
      return;
    }
    const read = Minutes.safeParse(written).data;
    const row = (one: Json): string => canonical(one);
    const expected = [...all].flatMap(([conclusion, { item, addition, text: said, papers }]) => {
      if (addition) return [];
      const shown = said !== undefined && !restricted.has(item) ? { text: said } : {};
      return [row({ conclusion, item, ...shown, papers: papers.flatMap((one) => hashes.get(one) ?? []) })];
    });
    const found = (read?.conclusions ?? []).map(({ conclusion, item, text: said, papers }) =>
      row({ conclusion, item, ...(said !== undefined && { text: said }), papers: papers.map(({ sha256 }) => sha256) }),
    );
    if (!read || expected.join('\n') !== found.join('\n'))
      subject.find('conclusion/other-in-minutes', FILES.minutes, `the log tells ${expected.length}; the minutes ${found.length}`);
  },
};
