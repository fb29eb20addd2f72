/** Before the chair: a word to one. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { refuse } from '../../../shared/base/refusal.ts';
import { whispers as words } from '../../../shared/text/whispers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { Write } from './write.tsx';

function More() {
  const { t } = useWords();
  const { meeting, member, following } = useHere();
  return (
    <section>
      <h3>{t(words.title)}</h3>
      <Write
        meeting={meeting}
        member={member}
        act={async (type, input) => (following ? following.act(type, input) : refuse('link/not-delivered'))}
      />
    </section>
  );
}

export const chair: ChairSlots = {
  more: [{ group: GROUPS.messages, order: 1, when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: More }],
};
