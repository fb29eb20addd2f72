/** Before the chair: who presents. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { refuse } from '../../../shared/base/refusal.ts';
import { presenting } from '../../../shared/text/presenting-place.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { Give } from './give.tsx';

function More() {
  const { t } = useWords();
  const { meeting, member, following } = useHere();
  return (
    <section>
      <h3>{t(presenting.title)}</h3>
      <Give
        meeting={meeting}
        member={member}
        act={async (type, input) => (following ? following.act(type, input) : refuse('link/not-delivered'))}
      />
    </section>
  );
}

export const chair: ChairSlots = {
  more: [{ group: GROUPS.screens, when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: More }],
};
