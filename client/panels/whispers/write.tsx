/** To whom, which words, and what has become of those that were sent. */
import { Button, Select, Textarea } from '@mantine/core';
import type { Json } from '../../../shared/base/canonical.ts';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { isPresent } from '../../../shared/meeting/access.ts';
import type { Whisper } from '../../../shared/meeting/whispers.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { whispers as words } from '../../../shared/text/whispers.ts';
import { findOption } from '../../desk/find-option.ts';
import { useActing } from '../../desk/use-act.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import css from './whispers.module.css';

interface WriteProps {
  readonly meeting: Meeting;
  /** Whoever writes. */
  readonly member: string | undefined;
  readonly act: (type: string, input?: Json) => Promise<Refusal | undefined>;
}

const READY = ['toChair', 'toDesk', 'toPhone'] as const;
/** The latest of them are shown. */
const SHOWN = 12;

export function Write({ meeting, member, act }: WriteProps) {
  const { t } = useWords();
  const { typed: { to, text }, type, drop } = useDraft(`whisper/${meeting.session.meeting}`, { to: '', text: '' });
  const { busy, refusal, run } = useActing();
  const { order, members, ever } = meeting.roll;
  const nameOf = (one: string): string => ever.get(one)?.name ?? '';
  const people = order
    .filter((one) => one !== member && members.has(one) && nameOf(one) !== '')
    // Who is in the room first.
    .sort((a, b) => Number(isPresent(b, meeting)) - Number(isPresent(a, meeting)) || byGivenName(nameOf(a), nameOf(b)))
    .map((one) => ({ value: one, label: nameOf(one) }));
  const said = text.trim().replace(/\s+/g, ' ');
  const send = async () => {
    if (to === '' || said === '') return;
    if (await run(() => act('sendWhisper', { member: to, text: said }))) drop();
  };
  const sent = meeting.whispers.all.slice(-SHOWN).reverse();
  return (
    <div className={css.write}>
      <p className={css.soft}>{t(words.hint)}</p>
      <Select
        label={t(words.who)}
        size="md"
        searchable
        filter={findOption}
        data={people}
        value={to || null}
        onChange={(one) => type({ to: one ?? '' })}
      />
      <div className={css.ready}>
        {READY.map((one) => (
          <Button key={one} variant="default" h="auto" className={css.words} onClick={() => type({ text: t(words[one]) })}>
            {t(words[one])}
          </Button>
        ))}
      </div>
      <Textarea
        label={t(words.text)}
        size="md"
        value={text}
        maxLength={300}
        autosize
        minRows={2}
        onChange={(event) => type({ text: event.currentTarget.value })}
      />
      <Refused refusal={refusal} />
      <Button variant="default" loading={busy} disabled={to === '' || said === ''} onClick={() => void send()}>
        {t(words.send)}
      </Button>
      {sent.length > 0 && (
        <ul className={css.sent} aria-label={t(words.sent)}>
          {sent.map((one) => (
            <Sent
              key={one.whisper}
              one={one}
              name={nameOf(one.member)}
              onTakeBack={() => run(() => act('takeWhisperBack', { whisper: one.whisper }))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Sent({ one, name, onTakeBack }: { readonly one: Whisper; readonly name: string; readonly onTakeBack: () => Promise<boolean> }) {
  const { t, time } = useWords();
  const stands = one.readAt === undefined && !one.gone;
  return (
    <li>
      <span>
        <strong>{name}</strong> · {time(one.at)} ·{' '}
        {one.readAt !== undefined ? t(words.readAt, { time: time(one.readAt) }) : t(one.gone ? words.gone : words.unread)}
        <br />
        {one.text ?? t(words.notSeen)}
      </span>
      {stands && (
        <Button variant="default" onClick={() => void onTakeBack()}>
          {t(words.takeBack)}
        </Button>
      )}
    </li>
  );
}
