/** A vote on an item: what is put to it, what it takes, and the papers it is about. */
import { useState } from 'react';
import { Checkbox, Group, Modal, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import type { Json } from '../../../../shared/base/canonical.ts';
import { total } from '../../../../shared/meeting/access.ts';
import { MAJORITY, needed, TWO_THIRDS, type BaseKind, type Rule } from '../../../../shared/meeting/rules.ts';
import type { Paper } from '../../../../shared/meeting/papers.ts';
import { standingWith, withdrawnFrom } from '../../../../shared/meeting/question.ts';
import type { Vote } from '../../../../shared/meeting/votes.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { isMajority, isTwoThirds } from './rule-words.ts';

export interface VoteFormProps {
  readonly item: string;
  /** Proposed for a new one. */
  readonly about: string;
  readonly papers: readonly Paper[];
  /** The one to change; otherwise a new one. */
  readonly vote?: Vote;
  readonly onClose: () => void;
}

/** Fractions that councils and committees use, with whether more than it is meant. */
const FRACTIONS: ReadonlyArray<readonly [n: number, d: number, strict: boolean]> = [
  [1, 2, true],
  [1, 2, false],
  [2, 3, false],
  [2, 3, true],
  [3, 4, false],
];
const nameOf = ([n, d, strict]: readonly [number, number, boolean]) => `${n}/${d}/${strict ? 'more' : 'least'}`;

/** "Nghị quyết về …" is adopted as such; anything else is taken as it stands. */
const proposed = (about: string) =>
  `Thông qua ${/^(dự thảo )?nghị quyết|^tờ trình|^báo cáo|^kế hoạch/i.test(about) ? about.charAt(0).toLowerCase() + about.slice(1) : `Nghị quyết về ${about.charAt(0).toLowerCase()}${about.slice(1)}`}`;

export function VoteForm({ onClose, vote, ...rest }: VoteFormProps) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        <Text fw={600} fz="lg">
          {t(vote ? prepare.editVote : prepare.addVote)}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      <Fields {...rest} vote={vote} onClose={onClose} />
    </Modal>
  );
}

function Fields({ item, about, papers, vote, onClose }: VoteFormProps) {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const before = vote?.rule ?? MAJORITY;
  const known = isMajority(before) ? 'majority' : isTwoThirds(before) ? 'twoThirds' : 'other';
  const draft = useDraft(`vote/${id}/${vote?.vote ?? `of ${item}`}`, {
    text: vote?.text ?? proposed(about),
    kind: known,
    base: (known === 'other' ? before.base : 'present') as BaseKind,
    fraction: nameOf([...before.fraction, before.strict]),
    chosen: vote ? vote.papers : papers.map((one) => one.paper),
  });
  const { typed: { text, kind, base, fraction, chosen }, type } = draft;
  // Replaced meanwhile, a paper stays ticked in its new version.
  const standing = standingWith(meeting, { papers: chosen });
  const ticked = standing.map((one) => one.paper);
  const offered = [...papers, ...standing.filter((one) => one.item !== item)];
  const gone = vote ? withdrawnFrom(meeting, vote) : [];
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const fractions = FRACTIONS.some((one) => nameOf(one) === fraction)
    ? FRACTIONS
    : [...FRACTIONS, [...before.fraction, before.strict] as const];
  const [n, d, strict] = fractions.find((one) => nameOf(one) === fraction)!;
  const rule: Rule = kind === 'majority' ? MAJORITY : kind === 'twoThirds' ? TWO_THIRDS : { base, fraction: [n, d], strict };
  const all = total(meeting);

  const save = async () => {
    setTried(true);
    if (text.trim() === '') return;
    const input = { item, text: text.trim(), rule, papers: ticked } as unknown as { [key: string]: Json };
    if (await run(() => (vote ? act('amendVote', { ...input, vote: vote.vote }) : act('prepareVote', input)))) {
      draft.sent();
      onClose();
    }
  };
  return (
    <DeskForm draft={draft} act={t(desk.save)} busy={busy} refusal={refusal} onSend={save} onCancel={onClose}>
      <Textarea
        size="md"
        label={t(prepare.voteText)}
        description={t(prepare.voteTextHint)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={(event) => type({ text: event.currentTarget.value })}
        error={tried && text.trim() === '' && t(desk.required)}
        data-autofocus
      />
      <p>{t(prepare.voteChoices)}</p>
      <Radio.Group label={t(prepare.rule)} size="md" value={kind} onChange={(value) => type({ kind: value as typeof kind })}>
        <Stack gap="sm" mt="xs">
          <Radio size="md" value="majority" label={t(prepare.ruleMajority)} />
          <Radio size="md" value="twoThirds" label={t(prepare.ruleTwoThirds)} />
          <Radio size="md" value="other" label={t(prepare.ruleOther)} />
        </Stack>
      </Radio.Group>
      {kind === 'other' && (
        <Group grow align="flex-start">
          <Select
            size="md"
            label={t(prepare.fraction)}
            allowDeselect={false}
            value={fraction}
            onChange={(value) => value && type({ fraction: value })}
            data={fractions.map((one) => ({
              value: nameOf(one),
              label: t(one[2] ? prepare.moreThan : prepare.atLeast, { n: String(one[0]), d: String(one[1]) }),
            }))}
          />
          <Select
            size="md"
            label={t(prepare.base)}
            allowDeselect={false}
            value={base}
            onChange={(value) => value && type({ base: value as BaseKind })}
            data={[
              { value: 'present', label: t(prepare.basePresent) },
              { value: 'cast', label: t(prepare.baseCast) },
              { value: 'total', label: t(prepare.baseTotal) },
              ...(base === 'valid' ? [{ value: 'valid', label: t(prepare.baseValid) }] : []),
            ]}
          />
        </Group>
      )}
      <p>{rule.base === 'total' ? t(prepare.neededNow, { total: all, needed: needed(all, rule) }) : t(prepare.neededAtVote)}</p>
      <Checkbox.Group label={t(prepare.votePapers)} size="md" value={ticked} onChange={(value) => type({ chosen: value })}>
        <Stack gap="sm" mt="xs">
          {offered.length === 0 && <span>{t(prepare.noPapersYet)}</span>}
          {offered.map((one) => (
            <Checkbox key={one.paper} size="md" value={one.paper} label={one.title} />
          ))}
        </Stack>
      </Checkbox.Group>
      {gone.length > 0 && <Notice tone="warn">{t(prepare.voteWithdrawn, { titles: gone.map((one) => one.title).join('; ') })}</Notice>}
    </DeskForm>
  );
}
