/** What was concluded on an item, with what is attached; the chair writes, changes and removes it here. */
import { Button, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { refuse } from '../../../shared/base/refusal.ts';
import { attachedTo, conclusionsOn, mayReadConclusion, versionNow } from '../../../shared/meeting/concluded.ts';
import type { Conclusion } from '../../../shared/meeting/conclusions.ts';
import { conclusions as words, refusals } from '../../../shared/text/conclusions.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { useWords } from '../../ui/language.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import type { OfItemProps } from '../slot.ts';
import css from './conclusions.module.css';

learnRefusals(refusals);

export default function OfItem({ item, at }: OfItemProps) {
  const { meeting, chair, member } = useHere();
  const { stage } = meeting.session;
  // Shown with the item that is being dealt with already.
  if (at === 'list' && stage === 'underWay' && item === meeting.agenda.current) return null;
  const all = conclusionsOn(meeting, item).filter((one) => mayReadConclusion(member, one, meeting));
  const mayWrite = chair && (at === 'subject' || stage === 'closed');
  if (all.length === 0 && !mayWrite) return null;
  return (
    <div className={panel.group}>
      {all.map((one) => (
        <One key={one.conclusion} conclusion={one} />
      ))}
      {mayWrite && <Write item={item} />}
    </div>
  );
}

function One({ conclusion }: { readonly conclusion: Conclusion }) {
  const { t, date, time } = useWords();
  const { meeting, chair, member } = useHere();
  const { open } = usePlaces();
  const { text, at } = versionNow(conclusion);
  const papers = attachedTo(conclusion, member, meeting);
  const when = { time: time(at), date: date(at) };
  return (
    <section className={css.one}>
      <p className={css.head}>{t(conclusion.addition ? words.addition : words.one)}</p>
      <p className={css.text}>{text}</p>
      {papers.length > 0 && (
        <ul className={css.papers} aria-label={t(words.papers)}>
          {papers.map((paper) => (
            <li key={paper.paper}>
              <Button
                variant="default"
                leftSection={<IconFileText size={22} aria-hidden />}
                onClick={() => open(`paper/${paper.paper}`)}
              >
                {paper.title}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className={css.when}>{t(conclusion.versions.length > 1 ? words.changedAt : words.writtenAt, when)}</p>
      {chair && meeting.minutes.approved === undefined && (
        <div className={css.acts}>
          <Write item={conclusion.item} conclusion={conclusion} />
          <Remove conclusion={conclusion} />
        </div>
      )}
    </section>
  );
}

interface Typed {
  readonly text: string;
  readonly papers: readonly string[];
}

function Write({ item, conclusion }: { readonly item: string; readonly conclusion?: Conclusion }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const before = conclusion && versionNow(conclusion);
  const draft = useDraft<Typed>(conclusion ? `conclusion/${conclusion.conclusion}` : `conclusion/of ${item}`, {
    text: before?.text ?? '',
    papers: before?.papers ?? [],
  });
  const { text } = draft.typed;
  const papers = [...draft.typed.papers];
  const label = t(conclusion ? words.change : meeting.minutes.approved ? words.writeAddition : words.write);
  const kept = conclusion ? attachedTo(conclusion, member, meeting) : [];
  const choices = [...kept, ...Object.values(meeting.papers.papers)]
    .filter((one, at, all) => (one.state === 'current' || kept.includes(one)) && !one.hidden && all.indexOf(one) === at)
    .map((one) => ({ value: one.paper, label: one.title }));
  const input = conclusion ? { conclusion: conclusion.conclusion, text, papers } : { item, text, papers };
  return (
    <TwoStep
      type={conclusion ? 'changeConclusion' : 'writeConclusion'}
      input={input}
      variant="default"
      label={label}
      title={label}
      act={t(words.record)}
      check={() => (text.trim() === '' ? refuse('conclusions/say-text') : undefined)}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        <Textarea
          size="md"
          label={t(words.text)}
          value={text}
          maxLength={5000}
          autosize
          minRows={4}
          maxRows={12}
          onChange={(event) => draft.type({ text: event.currentTarget.value })}
        />
        {choices.length > 0 && (
          <MultiSelect
            size="md"
            label={t(words.papers)}
            data={choices}
            value={papers}
            onChange={(next) => draft.type({ papers: next })}
            searchable
            maxValues={20}
          />
        )}
      </Stack>
    </TwoStep>
  );
}

function Remove({ conclusion }: { readonly conclusion: Conclusion }) {
  const { t } = useWords();
  const draft = useDraft(`conclusion/removed ${conclusion.conclusion}`, { reason: '' });
  const { reason } = draft.typed;
  return (
    <TwoStep
      type="removeConclusion"
      input={{ conclusion: conclusion.conclusion, reason: reason.trim() }}
      variant="default"
      label={t(words.remove)}
      title={t(words.remove)}
      check={() => (reason.trim() === '' ? refuse('conclusions/say-reason') : undefined)}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        <p>{t(words.removeText)}</p>
        <TextInput
          size="md"
          label={t(words.reason)}
          value={reason}
          maxLength={300}
          onChange={(event) => draft.type({ reason: event.currentTarget.value })}
        />
      </Stack>
    </TwoStep>
  );
}
