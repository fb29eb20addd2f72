/** Whom an item or a paper is for: everybody, delegates, or people by name; and what everybody else sees of it. */
import { useState } from 'react';
import { MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import { forWhomOf, isWithin, restrictionOf, type ForWhom, type Restriction, type WasFor } from '../../../../shared/meeting/audience.ts';
import { audience as words } from '../../../../shared/text/audience.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import { desk as deskWords } from '../../../../shared/text/secretariat.ts';
import { Clash, isClash } from '../../../desk/clash.tsx';
import { ChooseListedGroup } from '../../../desk/choose-group.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** What was chosen. `title` only where a new one is asked for. */
export interface Chosen {
  readonly audience: ForWhom;
  readonly publicTitle?: string;
  readonly title?: string;
  /** Of what is there already: how its writer saw it. */
  readonly was?: WasFor;
}

interface AudienceFormProps {
  /** Names what it is about among all drafts. */
  readonly form: string;
  /** Of what is there already: its id, for who has changed it meanwhile. */
  readonly about?: string;
  readonly head: string;
  readonly act: string;
  /** How it stands now; of something new: the narrowest that may be widened. */
  readonly now: { readonly audience?: Restriction; readonly publicTitle?: string };
  /** Its real title is typed here as well. */
  readonly isNew?: boolean;
  /** Offered beside those by name. */
  readonly wholes?: ReadonlyArray<'everyone' | 'delegates'>;
  /** What else changes with it. */
  readonly also?: string | undefined;
  readonly onSave: (chosen: Chosen) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

const MOST = 500;

export function AudienceForm(props: AudienceFormProps) {
  const { onClose, head } = props;
  return (
    <DeskDialog head={head} onClose={onClose}>
      <Fields {...props} />
    </DeskDialog>
  );
}

function Fields({ form, about, act, now, isNew = false, wholes = ['everyone', 'delegates'], also, onSave, onClose }: AudienceFormProps) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const before = forWhomOf(now.audience);
  const first =
    before === 'everyone' && !wholes.includes('everyone') ? (wholes[0] ?? 'named') : typeof before === 'string' ? before : 'named';
  const draft = useDraft(`audience/${form}`, {
    who: first as string,
    people: (typeof before === 'string' ? [] : before.members) as readonly string[],
    publicTitle: now.publicTitle ?? '',
    title: '',
  });
  const { typed: { who, people, publicTitle, title }, type } = draft;
  const { busy, refusal, run } = useActing();
  const seenNow: WasFor = { audience: before, ...(now.publicTitle !== undefined && { publicTitle: now.publicTitle }) };
  const [began] = useState(seenNow);
  const [tried, setTried] = useState(false);
  const audience: ForWhom = who === 'named' ? { members: [...people] } : (who as 'everyone' | 'delegates');
  const narrows = !isNew && !isWithin(now.audience, restrictionOf(audience), meeting);
  const { members, order } = meeting.roll;
  const listed = order
    .map((id) => ({ value: id, label: members.get(id)?.name ?? id }))
    .filter(({ value }) => members.get(value)?.kind !== 'secretary');
  const inWords = ({ audience: whom, publicTitle: neutral }: WasFor) =>
    [
      typeof whom === 'string' ? t(words[whom]) : `${t(words.named)}: ${whom.members.map((one) => members.get(one)?.name ?? one).join(', ')}`,
      ...(whom !== 'everyone' && neutral ? [t(audienceDesk.publicIs, { title: neutral })] : []),
    ].join(' · ');
  const close = () => {
    draft.sent();
    onClose();
  };
  const save = async (was = began) => {
    setTried(true);
    if (isNew && title.trim() === '') return;
    const chosen: Chosen = {
      audience,
      ...(who !== 'everyone' && publicTitle.trim() !== '' && { publicTitle: publicTitle.trim() }),
      ...(isNew && { title: title.trim() }),
      ...(about !== undefined && { was }),
    };
    const done = await run(async () => (who === 'named' && people.length === 0 ? refuse('access/audience-empty') : onSave(chosen)));
    if (done) close();
  };
  const clashes = about !== undefined && isClash(refusal);
  return (
    <DeskForm
      draft={draft}
      act={act}
      busy={busy}
      refusal={clashes ? undefined : refusal}
      fixed={clashes}
      onSend={() => save()}
      onCancel={onClose}
      done={
        clashes && (
          <Clash
            about={about}
            mine={inWords({ audience, publicTitle: publicTitle.trim() })}
            theirs={inWords(seenNow)}
            onMine={() => void save(seenNow)}
            onTheirs={close}
          />
        )
      }
    >
      {isNew && (
        <TextInput
          size="md"
          label={t(audienceDesk.addItemTitle)}
          value={title}
          maxLength={MOST}
          onChange={(event) => type({ title: event.currentTarget.value })}
          error={tried && title.trim() === '' && t(deskWords.required)}
          data-autofocus
        />
      )}
      <Radio.Group
        label={t(audienceDesk.who)}
        description={t(audienceDesk.always)}
        size="md"
        value={who}
        onChange={(value) => type({ who: value })}
      >
        <Stack gap="sm" mt="xs">
          {wholes.map((one) => (
            <Radio key={one} size="md" value={one} label={t(words[one])} />
          ))}
          <Radio size="md" value="named" label={t(words.named)} />
        </Stack>
      </Radio.Group>
      {who === 'named' && (
        <ChooseListedGroup ids={listed.map(({ value }) => value)} onChoose={(ids) => type({ people: [...new Set([...people, ...ids])] })} />
      )}
      {who === 'named' && (
        <MultiSelect
          size="md"
          label={t(audienceDesk.people)}
          placeholder={t(audienceDesk.peopleHint)}
          searchable
          hidePickedOptions
          filter={findOption}
          data={listed}
          value={[...people]}
          onChange={(value) => type({ people: value })}
        />
      )}
      {who !== 'everyone' && (
        <TextInput
          size="md"
          label={t(audienceDesk.publicTitle)}
          description={t(audienceDesk.publicTitleHint)}
          value={publicTitle}
          maxLength={MOST}
          onChange={(event) => type({ publicTitle: event.currentTarget.value })}
        />
      )}
      {narrows && <Notice tone="warn">{t(audienceDesk.narrowing)}</Notice>}
      {also !== undefined && <p>{also}</p>}
    </DeskForm>
  );
}
