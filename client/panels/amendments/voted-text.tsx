/** The way from a vote on the whole to the very text that it names. */
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { aboutText } from '../../../shared/meeting/about-text.ts';
import { mayReadWording } from '../../../shared/meeting/amended.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';

export default function VotedText({ vote }: { readonly vote: string }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const { open } = usePlaces();
  const about = aboutText(meeting, vote);
  if (!about || !('whole' in about) || !mayReadWording(member, about.whole, meeting)) return null;
  return (
    <Button
      variant="default"
      size="lg"
      w="fit-content"
      className={panel.wrap}
      leftSection={<IconFileText size={22} aria-hidden />}
      onClick={() => open(`draft/${about.whole.wording}`)}
    >
      {t(words.readFinal)}
    </Button>
  );
}
