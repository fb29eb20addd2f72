/** The chair's acts on a draft, the next of them the biggest: put an amendment to the vote, take it into the text, freeze the whole. */
import { Button, Stack } from '@mantine/core';
import { amendmentsTo, numberOf } from '../../../shared/meeting/about-text.ts';
import { collidingWith, inOrder, isFrozen, markedNow, takesAmendments } from '../../../shared/meeting/amended.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import { furthestFirst } from '../../../shared/meeting/wording.ts';
import { amendmentWords as words, refusals } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { Act, TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import type { ChairSlots } from '../slot.ts';
import { Amended, numbersOf } from './amended.tsx';
import { draftNow, stepOf } from './draft-now.ts';
import css from './amendments.module.css';
import { Changed, Pieces } from './pieces.tsx';

learnRefusals(refusals);

interface Big {
  readonly big: boolean;
}

function Next({ big }: Big) {
  const { t } = useWords();
  const { meeting } = useHere();
  const { open } = usePlaces();
  const wording = draftNow(meeting);
  if (!wording) return null;
  const step = stepOf(meeting, wording);
  return (
    <div className={panel.group}>
      <strong>{t(words.draft, { title: wording.title })}</strong>
      {step?.do === 'revert' && <Revert one={step.one} big={big} />}
      {step?.do === 'adopt' && <Adopt wording={wording} one={step.one} big={big} />}
      {step?.do === 'put' && <Put wording={wording} one={step.one} big={big} />}
      {step?.do === 'freeze' && <Freeze wording={wording} big={big && amendmentsTo(meeting, wording.wording).length > 0} />}
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
      <Act
        type="putAmendment"
        input={{ amendment: one.amendment }}
        big={big}
        variant={big ? 'filled' : 'default'}
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
      {all.slice(1).map((one, n) => (
        <div key={one.amendment} className={css.one}>
          <Changed wording={wording} change={one} />
          <Act
            type="orderAmendments"
            input={{ ...input, amendments: [...ids.slice(0, n), ids[n + 1]!, ids[n]!, ...ids.slice(n + 2)] }}
            variant="default"
            label={t(words.earlier, { n: numberOf(meeting, one) })}
          />
        </div>
      ))}
    </div>
  );
}

function Adopt({ wording, one, big }: Big & { readonly wording: Wording; readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const falls = collidingWith(meeting, one);
  return (
    <TwoStep
      type="adoptAmendment"
      input={{ amendment: one.amendment, falls: falls.map((other) => other.amendment) }}
      big={big}
      variant={big ? 'filled' : 'default'}
      label={t(words.adopt, { n: numberOf(meeting, one) })}
      title={`${t(words.adopt, { n: numberOf(meeting, one) })}?`}
    >
      <Stack gap="md">
        <p>{t(words.adoptText)}</p>
        <Changed wording={wording} change={one} />
        {falls.length > 0 && <strong>{t(words.adoptFalls, { numbers: numbersOf(meeting, falls) })}</strong>}
      </Stack>
    </TwoStep>
  );
}

function Revert({ one, big }: Big & { readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  return (
    <TwoStep
      type="revertAmendment"
      input={{ amendment: one.amendment }}
      big={big}
      variant={big ? 'filled' : 'default'}
      label={t(words.revert, { n: numberOf(meeting, one) })}
      title={`${t(words.revert, { n: numberOf(meeting, one) })}?`}
    >
      <p>{t(words.revertText)}</p>
    </TwoStep>
  );
}

function Freeze({ wording, big }: Big & { readonly wording: Wording }) {
  const { t } = useWords();
  const { meeting } = useHere();
  return (
    <TwoStep
      type="putWording"
      input={{ wording: wording.wording }}
      big={big}
      variant={big ? 'filled' : 'default'}
      label={t(words.freeze)}
      title={`${t(words.freeze)}?`}
    >
      <Stack gap="md">
        <p>{t(words.freezeText)}</p>
        <div className={css.review}>
          {markedNow(meeting, wording).map(({ label, pieces, mark }, n) => (
            <p key={n} className={css.words}>
              <Pieces pieces={[...(label === undefined ? [] : [{ words: label, ...(mark && { mark }) }]), ...pieces]} />
            </p>
          ))}
        </div>
      </Stack>
    </TwoStep>
  );
}

function More() {
  const { t } = useWords();
  const { meeting } = useHere();
  const open = meeting.amendments.wordings.filter((one) => !isFrozen(meeting, one));
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
    when: ({ meeting }) => {
      const wording = draftNow(meeting);
      const step = wording && stepOf(meeting, wording);
      if (!wording) return undefined;
      if (step?.do === 'adopt' || step?.do === 'revert') return 'running';
      return step?.do === 'put' || (step?.do === 'freeze' && wording.adopted.length > 0) ? 'subject' : 'idle';
    },
    Show: Next,
  },
  more: {
    when: ({ meeting }) => meeting.amendments.wordings.some((one) => !isFrozen(meeting, one)),
    Show: More,
  },
};
