/** The lists of an item: to nominate, to stand, to withdraw; for a secretary to propose one and to enter what is said in the hall. */
import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { delegates, presentDelegates, PREPARING } from '../../../shared/meeting/access.ts';
import { isClosed, standing, type CandidateList } from '../../../shared/meeting/candidates.ts';
import { nominationWords as words } from '../../../shared/text/nominations.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import type { OfItemProps } from '../slot.ts';
import { People } from './people.tsx';
import { Propose } from './propose.tsx';

export default function OfItem({ item, at }: OfItemProps) {
  const { meeting, secretary, chair } = useHere();
  // Shown with the item that is being dealt with already.
  if (at === 'list' && meeting.session.stage === 'underWay' && item === meeting.agenda.current) return null;
  const isDesk = secretary || chair;
  const lists = meeting.nominations.lists.filter((one) => one.item === item);
  return (
    <div className={panel.group}>
      {lists.map((one) => (
        <div key={one.list} className={panel.group}>
          {at === 'subject' && !isClosed(one) && !isDesk && <Acts list={one} />}
          <People list={one} />
          {at === 'subject' && !isClosed(one) && isDesk && <Acts list={one} />}
        </div>
      ))}
      {secretary && PREPARING.includes(meeting.session.stage) && <Propose item={item} />}
    </div>
  );
}

function Acts({ list }: { readonly list: CandidateList }) {
  const { t } = useWords();
  const { member = '', delegate, secretary, chair } = useHere();
  const there = standing(list);
  const mine = there.some((one) => one.candidate === member);
  return (
    <div className={panel.acts}>
      {(delegate || secretary) && <Nominate list={list} />}
      {delegate && !mine && (
        <WithReason type="nominate" input={{ list: list.list, who: { member } }} label={t(words.stand)} title={t(words.standTitle)} />
      )}
      {there
        .filter((one) => one.candidate === member || secretary || chair)
        .map(({ candidate, name }) => (
          <WithReason
            key={candidate}
            type="withdrawCandidate"
            input={{ list: list.list, candidate }}
            label={candidate === member ? t(words.withdrawOwn) : t(words.withdraw, { name })}
            title={t(words.withdrawTitle)}
            act={t(words.withdrawAct)}
            text={t(words.withdrawText)}
          />
        ))}
    </div>
  );
}

interface WithReasonProps {
  readonly type: string;
  readonly input: { readonly [key: string]: string | { readonly member: string } };
  readonly label: string;
  readonly title: string;
  readonly act?: string;
  readonly text?: string;
}

/** One's own step, with why. */
function WithReason({ type, input, label, title, act = label, text }: WithReasonProps) {
  const draft = useDraft([type, ...Object.values(input).map((one) => (typeof one === 'string' ? one : one.member))].join('/'), { reason: '' });
  const said = draft.typed.reason.trim();
  return (
    <TwoStep
      type={type}
      input={{ ...input, ...(said !== '' && { reason: said }) }}
      variant="default"
      label={label}
      title={title}
      act={act}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        {text !== undefined && <p>{text}</p>}
        <Reason value={draft.typed.reason} onChange={(reason) => draft.type({ reason })} />
      </Stack>
    </TwoStep>
  );
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <Textarea
      label={t(words.reason)}
      value={value}
      maxLength={300}
      autosize
      minRows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const NOBODY = { member: '', name: '', about: '', reason: '', by: '' };

function Nominate({ list }: { readonly list: CandidateList }) {
  const { t } = useWords();
  const { meeting, delegate, member } = useHere();
  const nameOf = useNames();
  const draft = useDraft(`nominate/${list.list}`, NOBODY);
  const { typed, type } = draft;
  const [name, about, reason] = [typed.name, typed.about, typed.reason].map((one) => one.trim());
  const who = { ...(typed.member === '' ? { name: name! } : { member: typed.member }), ...(about !== '' && { about: about! }) };
  const named = (ids: readonly string[]) =>
    [...ids].sort((a, b) => byGivenName(nameOf(a), nameOf(b))).map((value) => ({ value, label: nameOf(value) }));
  const onList = new Set(standing(list).map((one) => one.candidate));
  return (
    <TwoStep
      type="nominate"
      input={{ list: list.list, who, ...(reason !== '' && { reason: reason! }), ...(typed.by !== '' && { by: typed.by }) }}
      variant="default"
      label={t(words.nominate)}
      title={t(words.nominateTitle)}
      act={t(words.nominateAct)}
      onOpen={draft.begin}
      draft={draft}
      check={() => {
        if (typed.member === '' && name === '') return refuse('nominations/choose');
        return !delegate && typed.by === '' ? refuse('nominations/by-nobody') : undefined;
      }}
    >
      <Stack gap="md">
        <p>{t(words.nominateText)}</p>
        {!delegate && (
          <Select
            size="md"
            searchable
            label={t(words.saidBy)}
            value={typed.by || null}
            onChange={(by) => type({ by: by ?? '' })}
            data={named(presentDelegates(meeting))}
          />
        )}
        <Select
          size="md"
          searchable
          clearable
          label={t(words.whom)}
          value={typed.member || null}
          onChange={(chosen) => type({ member: chosen ?? '' })}
          data={named(delegates(meeting).filter((one) => !onList.has(one) && one !== member))}
        />
        {typed.member === '' && (
          <TextInput
            size="md"
            label={t(words.otherName)}
            maxLength={80}
            value={typed.name}
            onChange={(event) => type({ name: event.currentTarget.value })}
          />
        )}
        <TextInput
          size="md"
          label={t(words.about)}
          maxLength={100}
          value={typed.about}
          onChange={(event) => type({ about: event.currentTarget.value })}
        />
        <Reason value={typed.reason} onChange={(said) => type({ reason: said })} />
      </Stack>
    </TwoStep>
  );
}
