/** A debate, and a question to an officer: asked for, called one after the other, answered. */
import { floorOf, waiting } from '../../shared/meeting/floor.ts';
import type { Speech } from '../../shared/meeting/speech.ts';
import type { Person } from './person.ts';

/** Until the chair's tablet shows somebody else's speech than the one before; that one. */
async function called(chair: Person, before: Speech | undefined): Promise<Speech> {
  await chair.until((now) => floorOf(now) !== undefined && floorOf(now)!.speech !== before?.speech);
  return floorOf(chair.meeting)!;
}

async function ended(chair: Person, { speech }: Speech): Promise<void> {
  await chair.command('endSpeech', { speech });
  await chair.until((now) => floorOf(now) === undefined);
}

const instead = (speech: Speech | undefined) => (speech ? { instead: speech.speech } : {});

/** All ask at once and are called in their order, on the item that is under way. */
export async function debate(chair: Person, speakers: readonly Person[]): Promise<void> {
  const item = chair.meeting.agenda.current!;
  const kinds = ['contribution', 'debate', 'reply'];
  await Promise.all(speakers.map((one, n) => one.command('askToSpeak', { item, kind: kinds[n % kinds.length]!, topic: '' })));
  await chair.until((now) => waiting(now, item).length === speakers.length);
  let last: Speech | undefined;
  for (const { wish } of waiting(chair.meeting, item)) {
    await chair.command('callSpeaker', { wish, ...instead(last) });
    last = await called(chair, last);
  }
  if (last) await ended(chair, last);
}

/** The chair calls the question and its answer; whoever put it is satisfied. */
export async function questionOfficer(chair: Person, secretary: Person, author: Person, officer: Person): Promise<void> {
  await secretary.command('nameOfficer', { member: officer.id });
  await secretary.command('listQuestions', { open: true });
  await author.command('putQuestion', { officer: officer.id, text: 'Vì sao công trình cấp nước sinh hoạt chậm tiến độ?' });
  await chair.until(({ questions }) => questions.asked.length > 0);
  const { question } = chair.meeting.questions.asked[0]!;
  await chair.command('callQuestion', { question });
  const put = await called(chair, undefined);
  await chair.command('callAnswer', { question, ...instead(put) });
  await ended(chair, await called(chair, put));
  await author.command('followQuestion', { question, satisfied: true });
}
