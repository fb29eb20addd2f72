/**
 * Amendments to draft resolutions (sửa đổi, bổ sung dự thảo nghị quyết): a draft's text stands in the record by provisions; delegates
 * propose other words, the drafting body says whether it takes them in, the council votes on each, and what was adopted makes the text that
 * is frozen for the vote on the whole.
 */
import { z } from 'zod';
import { utf8 } from '../base/bytes.ts';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary, bySecretary, LIVE, PREPARING } from './access.ts';
import { amendmentsTo, inText, numberOf } from './about-text.ts';
import { isOpenToAll, isUndecided, takesAmendments, withoutVote } from './amended.ts';
import { hashOf, knownWording, parts, prepares, wrongItem } from './amending.ts';
import { acts } from './amendment-acts.ts';
import { event, events, type AmendmentsState } from './amendment-events.ts';
import { MOST_BYTES, MOST_WORDINGS, Provisions, Takes, Title, Wording1 } from './amendment-shapes.ts';
import { amendmentsInMinutes } from './amendments-minutes.ts';
import { evolve } from './amendments-state.ts';
import { command, feature } from './feature.ts';
import { groundStands, grounded } from './question.ts';
import { Grounding, MAJORITY, Rule } from './rules.ts';
import { lineOf, tidy, wordingHash } from './wording.ts';

export const amendments = feature<AmendmentsState, typeof events>('amendments', {
  initial: { wordings: [], all: [] },
  events,
  commands: {
    /** Takes a draft's text in, or anew (`wording`) until somebody has proposed an amendment to it; with what the vote on the whole takes. */
    takeWording: command({
      input: z.object({
        ...{ wording: Id.optional(), item: Id, paper: Id.optional(), title: Title },
        ...{ provisions: Provisions.min(1), takes: Takes.optional() },
      }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      evidence: 'preset',
      needs: ({ input: { takes } }) => takes?.ground && { preset: takes.ground.preset },
      decide: ({ input: { wording, item, paper, title, provisions: given, takes }, meeting, evidence, context }) => {
        const provisions = given.map((one) => ({ ...one, text: tidy(one.text) }));
        const before = wording === undefined ? undefined : knownWording(meeting, wording);
        if (before && 'refused' in before) return before;
        if (before && amendmentsTo(meeting, before.wording).length > 0) return refuse('amendments/begun');
        const wrong = wrongItem(meeting, item) ?? (takes?.ground && groundStands(takes, takes.ground, evidence));
        if (wrong) return wrong;
        if (!before && meeting.amendments.wordings.length >= MOST_WORDINGS)
          return refuse('amendments/too-many-texts', { most: MOST_WORDINGS });
        if (paper !== undefined && meeting.papers.papers[paper]?.item !== item) return refuse('papers/unknown-paper');
        if (utf8(provisions.map(lineOf).join('\n')).length > MOST_BYTES) return refuse('amendments/too-long');
        const { open, sealed } = parts(meeting, item, { title, provisions });
        const id = before?.wording ?? context.newId();
        const told = { wording: id, item, ...(paper !== undefined && { paper }), sha256: wordingHash(provisions) };
        return [event('wordingTaken', { ...told, ...open }, sealed), ...(takes ? [event('wordingGrounded', { wording: id, ...takes })] : [])];
      },
    }),
    /** What the vote on the whole takes and stands on: a preset of the unit (`ground`), or a rule alone. */
    groundWording: command({
      input: Wording1.extend(Takes.shape),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      evidence: 'preset',
      needs: ({ input: { ground } }) => ground && { preset: ground.preset },
      decide: ({ input, meeting, evidence }) => {
        const one = knownWording(meeting, input.wording);
        if ('refused' in one) return one;
        const wrong = input.ground && groundStands(input, input.ground, evidence);
        return wrong ?? [event('wordingGrounded', input)];
      },
    }),
    dropWording: command({
      input: Wording1,
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const one = knownWording(meeting, input.wording);
        if ('refused' in one) return one;
        // What was proposed stays on record.
        return amendmentsTo(meeting, one.wording).length > 0 ? refuse('amendments/begun') : [event('wordingDropped', input)];
      },
    }),
    /** Whether amendments are taken: also before the session, and no longer in it. */
    setAmending: command({
      input: Wording1.extend({ taking: z.boolean() }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => {
        const one = knownWording(meeting, input.wording);
        if ('refused' in one) return one;
        return takesAmendments(meeting, one) === input.taking ? [] : [event('amendingSet', input)];
      },
    }),
    ...acts,
    /**
     * Freezes the text for the vote on the whole, which is prepared in the same act: by the rule and on the ground that are given,
     * otherwise as the desk has said, otherwise by more than half of all delegates.
     */
    putWording: command({
      input: Wording1.extend({ rule: Rule.optional(), ground: Grounding.optional() }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      evidence: 'preset',
      needs: ({ input: { ground } }) => ground && { preset: ground.preset },
      decide: ({ input: { wording: id, ...given }, meeting, evidence, context }) => {
        const one = knownWording(meeting, id);
        if ('refused' in one) return one;
        const open = amendmentsTo(meeting, id).filter((each) => isUndecided(meeting, each)).length;
        if (open > 0) return refuse('amendments/undecided', { n: open });
        const gone = withoutVote(meeting, one);
        if (gone) return refuse('amendments/without-vote', { n: numberOf(meeting, gone) });
        // What the desk has said was held to the unit's presets then.
        const { rule = MAJORITY, ground } = given.rule || given.ground ? given : (one.takes ?? given);
        const wrong = wrongItem(meeting, one.item) ?? (given.ground && groundStands({ rule }, given.ground, evidence));
        if (wrong) return wrong;
        const vote = context.newId();
        const text = `Thông qua toàn văn ${isOpenToAll(meeting, one) ? one.title : 'dự thảo nghị quyết'}${inText(meeting, one).length > 0 ? ' đã được chỉnh lý' : ''}`;
        return [
          prepares(vote, one.item, text, rule),
          ...(ground ? [grounded(vote, ground)] : []),
          event('wordingPut', { wording: id, vote, sha256: hashOf(meeting, one) }),
        ];
      },
    }),
  },
  evolve,
  carry: (draft) =>
    draft.amendments.wordings.flatMap(({ wording, item, paper, sha256, title, provisions, takes }) => {
      const { open, sealed } = parts(draft, item, { title, provisions: provisions.map((one) => ({ ...one })) });
      const stands = paper !== undefined && draft.papers.papers[paper]?.state === 'current';
      const taken = event('wordingTaken', { wording, item, ...(stands && { paper }), sha256, ...open }, sealed);
      return takes ? [taken, event('wordingGrounded', { wording, ...takes })] : [taken];
    }),
  minutes: amendmentsInMinutes,
});
