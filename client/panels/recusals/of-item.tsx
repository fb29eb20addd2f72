/** Who takes no part in an item; to say so of oneself, or, at the desk and before the chair, of a delegate; to take it back. */
import { useState } from 'react';
import { Select, Stack } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { delegates, isRecused, LIVE } from '../../../shared/meeting/access.ts';
import { recusalWords as words } from '../../../shared/text/recusals.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import type { OfItemProps } from '../slot.ts';

export default function OfItem({ item }: OfItemProps) {
  const { t } = useWords();
  const { meeting, member, delegate, secretary, chair } = useHere();
  const nameOf = useNames();
  const now = meeting.recusals.all.filter((one) => one.item === item && !one.to);
  const mine = now.find((one) => one.member === member);
  const acts = LIVE.includes(meeting.session.stage);
  const desk = secretary || chair;
  const mayTakeBack = now.filter((one) => desk || (one === mine && one.by === member));
  return (
    <div className={panel.group}>
      {mine && (
        <Notice tone="info" title={t(words.mine)}>
          {t(words.mineText)}
        </Notice>
      )}
      {now.length > 0 && <p className={panel.soft}>{t(words.list, { names: now.map((one) => nameOf(one.member)).join(', ') })}</p>}
      {acts && (
        <div className={panel.acts}>
          {mayTakeBack.map((one) => (
            <TwoStep
              key={one.member}
              type="withdrawConflict"
              input={{ item, member: one.member }}
              variant="default"
              label={t(words.withdraw, { name: nameOf(one.member) })}
              title={t(words.withdrawTitle)}
            >
              <p>{t(words.withdrawText, { name: nameOf(one.member) })}</p>
            </TwoStep>
          ))}
          {delegate && !desk && !mine && (
            <TwoStep
              type="declareConflict"
              input={{ item, member: member ?? '' }}
              variant="default"
              label={t(words.declareOwn)}
              title={t(words.declareOwnTitle)}
              act={t(words.declareAct)}
            >
              <p>{t(words.mineText)}</p>
            </TwoStep>
          )}
          {desk && <Declare item={item} />}
        </div>
      )}
    </div>
  );
}

/** By the chair or a secretary, of any delegate. */
function Declare({ item }: { readonly item: string }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <TwoStep
      type="declareConflict"
      input={{ item, member: chosen ?? '' }}
      variant="default"
      label={t(words.declare)}
      title={t(words.declareTitle)}
      act={t(words.declareAct)}
      onOpen={() => setChosen(null)}
      check={() => (chosen === null ? refuse('recusals/choose') : undefined)}
    >
      <Stack gap="md">
        <p>{t(words.declareText)}</p>
        <Whom item={item} chosen={chosen} onChosen={setChosen} />
      </Stack>
    </TwoStep>
  );
}

interface WhomProps {
  readonly item: string;
  readonly chosen: string | null;
  readonly onChosen: (member: string | null) => void;
}

/** Of its own: every item of the agenda offers it, and the names are put in order for the one whose dialog is open. */
function Whom({ item, chosen, onChosen }: WhomProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const offered = delegates(meeting).filter((one) => !isRecused(meeting, item, one));
  return (
    <Select
      size="md"
      searchable
      label={t(words.member)}
      value={chosen}
      onChange={onChosen}
      data={offered.sort((a, b) => byGivenName(nameOf(a), nameOf(b))).map((one) => ({ value: one, label: nameOf(one) }))}
    />
  );
}
