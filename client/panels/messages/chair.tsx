/** Where the chair writes to all, and takes it back. */
import { Switch, Textarea } from '@mantine/core';
import { LIVE } from '../../../shared/meeting/access.ts';
import { messages } from '../../../shared/text/messages.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { shownIn } from './shown-in.ts';
import css from './messages.module.css';

function Write() {
  const { t } = useWords();
  const here = useHere();
  const message = shownIn(here);
  const { typed: { text, minuted }, type, drop } = useDraft(`message/${here.id}`, { text: '', minuted: false });
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
        onChange={(event) => type({ text: event.currentTarget.value })}
      />
      <Switch label={t(messages.minuted)} checked={minuted} onChange={(event) => type({ minuted: event.currentTarget.checked })} />
      {text.trim() !== '' && (
        <Act
          type="showMessage"
          input={{ text: text.trim().replace(/\s+/g, ' '), minuted }}
          variant="default"
          label={t(message ? messages.replace : messages.show)}
          onDone={drop}
        />
      )}
    </div>
  );
}

export const chair: ChairSlots = {
  more: [{ group: GROUPS.messages, when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: Write }],
};
