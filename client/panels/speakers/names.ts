/** Names of who speaks: a guest's comes with the call, for everybody who follows the meeting. */
import type { Speech } from '../../../shared/meeting/floor.ts';
import { speaking } from '../../../shared/text/speakers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';

/** Of a person as the roll has it, or as they were named as an officer who answers. */
export function usePersonName(): (member: string) => string {
  const { t } = useWords();
  const { meeting } = useHere();
  return (member) =>
    meeting.roll.ever.get(member)?.name ??
    meeting.questions.officers.find((one) => one.member === member)?.name ??
    meeting.speakers.speeches.find((one) => one.member === member && one.name)?.name ??
    t(speaking.guest);
}

/** With the office, of a guest. */
export function useSpeakerName(): (speech: Speech) => string {
  const nameOf = usePersonName();
  return ({ member, name, title }) => (name === undefined ? nameOf(member) : [name, title].filter(Boolean).join(', '));
}
