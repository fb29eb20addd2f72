/** Messages of the chair: a banner on every tablet and on the wall, written and taken back before the chair. */
import { useState } from 'react';
import { Switch, Textarea } from '@mantine/core';
import { LIVE } from '../../../shared/meeting/access.ts';
import type { Message } from '../../../shared/meeting/messages.ts';
import { messages, refusals } from '../../../shared/text/messages.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere, type Here } from '../here.tsx';
import type { BannerProps, Slots } from '../slot.ts';
import css from './messages.module.css';

function shownIn({ meeting }: Here): Message | undefined {
  const { shown, all } = meeting.messages;
  return LIVE.includes(meeting.session.stage) ? all.find((one) => one.message === shown) : undefined;
}

/** Told to who hears the screen as well, whenever it changes. */
function Banner({ at }: BannerProps) {
  const { t } = useWords();
  const message = shownIn(useHere());
  return (
    <div role="status">
      {message && (
        <p className={`${css.banner} ${at === 'whole' ? css.short : ''}`}>
          <b>{t(messages.from)}</b> {message.text}
        </p>
      )}
    </div>
  );
}

function Wall() {
  const message = shownIn(useHere());
  return message && <p className={css.wall}>{message.text}</p>;
}

function Write() {
  const { t } = useWords();
  const message = shownIn(useHere());
  const [text, setText] = useState('');
  const [minuted, setMinuted] = useState(false);
  const clear = () => {
    setText('');
    setMinuted(false);
  };
  return (
    <div className={css.write}>
      {message && <Act type="takeMessageBack" input={{ message: message.message }} variant="default" label={t(messages.takeBack)} />}
      <Textarea
        label={t(messages.write)}
        description={t(messages.hint)}
        value={text}
        maxLength={300}
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Switch label={t(messages.minuted)} checked={minuted} onChange={(event) => setMinuted(event.currentTarget.checked)} />
      {text.trim() !== '' && (
        <Act
          type="showMessage"
          input={{ text: text.trim().replace(/\s+/g, ' '), minuted }}
          variant="default"
          label={t(message ? messages.replace : messages.show)}
          onDone={clear}
        />
      )}
    </div>
  );
}

export const slots: Slots = {
  name: 'messages',
  refusals,
  Banner,
  chair: async () => ({ more: { when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: Write } }),
  hall: async () => ({ Banner: Wall }),
};
