/** The drafts of an item: one tap to their text, with how many amendments there are. */
import { Button } from '@mantine/core';
import { IconFilePencil } from '@tabler/icons-react';
import { amendmentsTo } from '../../../shared/meeting/about-text.ts';
import { mayReadWording, takesAmendments } from '../../../shared/meeting/amended.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import type { OfItemProps } from '../slot.ts';

export default function OfItem({ item, at }: OfItemProps) {
  const { t } = useWords();
  const { meeting, member, delegate } = useHere();
  const { open } = usePlaces();
  // Shown with the item that is being dealt with already.
  if (at === 'list' && meeting.session.stage === 'underWay' && item === meeting.agenda.current) return null;
  const all = meeting.amendments.wordings.filter((one) => one.item === item && mayReadWording(member, one, meeting));
  return all.map((one) => (
    <div key={one.wording} className={panel.group}>
      <strong>{t(words.draft, { title: one.title })}</strong>
      <span className={panel.soft}>{t(words.proposals, { n: amendmentsTo(meeting, one.wording).length })}</span>
      <Button
        variant="default"
        size="lg"
        w="fit-content"
        className={panel.wrap}
        leftSection={<IconFilePencil size={22} aria-hidden />}
        onClick={() => open(`draft/${one.wording}`)}
      >
        {t(delegate && takesAmendments(meeting, one) ? words.read : words.readOnly)}
      </Button>
    </div>
  ));
}
