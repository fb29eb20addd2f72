/** The chair's acts on a draft, the next of them the biggest: put an amendment to the vote, take it into the text, freeze the whole. */
import { Button, Stack } from '@mantine/core';
import { amendmentsTo, numberOf } from '../../../shared/meeting/about-text.ts';
import { basisIn, collidingWith, isFrozen, markedNow, mayReadWording, takesAmendments } from '../../../shared/meeting/amended.ts';
import { furthestFirst, inOrder } from '../../../shared/meeting/amendment-order.ts';
import { total } from '../../../shared/meeting/access.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { bodyOf } from '../../../shared/meeting/question.ts';
import { MAJORITY } from '../../../shared/meeting/rules.ts';
import { amendmentWords as words, refusals } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import { NextAct, NextStep, type Big } from '../next-act.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { HandOver } from '../session/hand-over.tsx';
import { groundText, takesText } from '../votes/ground.tsx';
import { Amended, numbersOf } from './amended.tsx';
import { draftNow, stepEarlier, stepOf } from './draft-now.ts';
import css from './amendments.module.css';
import { Changed, Pieces } from './pieces.tsx';

learnRefusals(refusals);

function Next({ big }: Big) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const { open } = usePlaces();
  const wording = draftNow(meeting);
  if (!wording) return null;
  // Who takes no part in the item reads nothing of it, and hands the chair over.
  if (!mayReadWording(member, wording, meeting))
    return (
      <div className={panel.group}>
        <p>{t(words.keptOut)}</p>
        <HandOver big={big} />
      </div>
    );
  const step = stepOf(meeting, wording);
  return (
    <div className={panel.group}>
      <strong>{t(words.draft, { title: wording.title })}</strong>
      {step?.do === 'freeze' && <WholeTakes wording={wording} />}
      {step?.do === 'revert' && <Revert key={step.one.amendment} one={step.one} big={big} />}
      {step?.do === 'adopt' && <Adopt key={step.one.amendment} one={step.one} big={big} />}
      {step?.do === 'put' && <Put key={step.one.amendment} wording={wording} one={step.one} big={big} />}
      {step?.do === 'freeze' && (
        <Freeze key={wording.wording} wording={wording} big={big && amendmentsTo(meeting, wording.wording).length > 0} />
      )}
      <Button variant="default" w="fit-content" className={panel.wrap} onClick={() => open(`draft/${wording.wording}`)}>
        {t(words.readOnly)}
      </Button>
    </div>
  );
}

function Put({ wording, one, big }: Big & { readonly wording: Wording; readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  return (
    <>
      <NextAct
        type="putAmendment"
        input={{ amendment: one.amendment }}
        big={big}
        label={t(words.voteOn, { n: numberOf(meeting, one) })}
      />
      <Amended meeting={meeting} wording={wording} one={one} />
      {inOrder(meeting, wording).length > 1 && <Order wording={wording} />}
    </>
  );
}

/** As proposed, until the chair says otherwise. */
function Order({ wording }: { readonly wording: Wording }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const all = inOrder(meeting, wording);
  const ids = all.map((one) => one.amendment);
  const furthest = furthestFirst(wording.provisions, all).map((n) => ids[n]!);
  const input = { wording: wording.wording };
  return (
    <div className={panel.group}>
      <strong>{t(words.order)}</strong>
      <p className={css.soft}>{t(words.orderHint)}</p>
      {furthest.join() !== ids.join() && (
        <Act type="orderAmendments" input={{ ...input, amendments: furthest }} variant="default" label={t(words.useOrder)} />
      )}
      {all.slice(1).map((one) => {
        const amendments = stepEarlier(all, one);
        return (
          <div key={one.amendment} className={css.one}>
            <Changed basis={basisIn(meeting, one)} change={one} />
            {amendments && (
              <Act
                type="orderAmendments"
                input={{ ...input, amendments }}
                variant="default"
                label={t(words.earlier, { n: numberOf(meeting, one) })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function Adopt({ one, big }: Big & { readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const falls = collidingWith(meeting, one);
  return (
    <NextStep
      type="adoptAmendment"
      input={{ amendment: one.amendment, falls: falls.map((other) => other.amendment) }}
      big={big}
      label={t(words.adopt, { n: numberOf(meeting, one) })}
    >
      <Stack gap="md">
        <p>{t(words.adoptText)}</p>
        <Changed basis={basisIn(meeting, one)} change={one} />
        {falls.length > 0 && <strong>{t(words.adoptFalls, { numbers: numbersOf(meeting, falls) })}</strong>}
      </Stack>
    </NextStep>
  );
}

function Revert({ one, big }: Big & { readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  return (
    <NextStep
      type="revertAmendment"
      input={{ amendment: one.amendment }}
      big={big}
      label={t(words.revert, { n: numberOf(meeting, one) })}
    >
      <p>{t(words.revertText)}</p>
    </NextStep>
  );
}

function Freeze({ wording, big }: Big & { readonly wording: Wording }) {
  const { t } = useWords();
  const { meeting } = useHere();
  return (
    <NextStep
      type="putWording"
      input={{ wording: wording.wording }}
      big={big}
      label={t(words.freeze)}
    >
      <Stack gap="md">
        <p>{t(words.freezeText)}</p>
        <WholeTakes wording={wording} />
        <div className={css.review}>
          {markedNow(meeting, wording).map(({ label, pieces, mark }, n) => (
            <p key={n} className={css.words}>
              <Pieces pieces={[...(label === undefined ? [] : [{ words: label, ...(mark && { mark }) }]), ...pieces]} />
            </p>
          ))}
        </div>
      </Stack>
    </NextStep>
  );
}

/** By which majority and on which article the whole is voted on, as of any other vote. */
function WholeTakes({ wording: { takes } }: { readonly wording: Wording }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const { rule = MAJORITY, ground } = takes ?? {};
  const body = ground?.body ? 'other' : bodyOf(meeting);
  return (
    <p className={css.soft}>
      {takesText({ rule, body }, total(meeting), t)}
      {ground && ` ${groundText(ground, t)}`}
    </p>
  );
}

/** Those whose text may still change, and that this reader may read. */
const openTo = (meeting: Meeting, member: string | undefined): Wording[] =>
  meeting.amendments.wordings.filter((one) => !isFrozen(meeting, one) && mayReadWording(member, one, meeting));

function More() {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const open = openTo(meeting, member);
  return open.map((one) => {
    const taking = !takesAmendments(meeting, one);
    return (
      <div key={one.wording} className={panel.group}>
        <span className={css.soft}>{one.title}</span>
        <Act
          type="setAmending"
          input={{ wording: one.wording, taking }}
          variant="default"
          label={t(taking ? words.take : words.takeNoMore)}
        />
      </div>
    );
  });
}

export const chair: ChairSlots = {
  next: {
    when: ({ meeting, member }) => {
      const wording = draftNow(meeting);
      const step = wording && stepOf(meeting, wording);
      if (!wording) return undefined;
      if (!mayReadWording(member, wording, meeting)) return 'subject';
      if (step?.do === 'adopt' || step?.do === 'revert') return 'running';
      return step?.do === 'put' || (step?.do === 'freeze' && wording.adopted.length > 0) ? 'subject' : 'idle';
    },
    Show: Next,
  },
  more: [
    {
      group: GROUPS.voting,
      when: ({ meeting, member }) => openTo(meeting, member).length > 0,
      Show: More,
    },
  ],
};
