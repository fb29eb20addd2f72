/** The agenda and its papers just as the device of somebody listed shows them: folded from the log as it is sent to them. */
import { useMemo, useState } from 'react';
import { Select } from '@mantine/core';
import { isRecused } from '../../../../../shared/meeting/access.ts';
import { meetingAs } from '../../../../../shared/meeting/seen-as.ts';
import { review as words } from '../../../../../shared/text/review.ts';
import { findOption } from '../../../../desk/find-option.ts';
import { useDesk } from '../../../../desk/use-desk.tsx';
import { canRead, withoutRecused } from '../../../../reader/wanted.ts';
import { useWords } from '../../../../ui/language.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Agenda } from '../../../agenda/agenda.tsx';
import { HereProvider, useHere, useSlots } from '../../../here.tsx';
import { PlacesProvider } from '../../../places.ts';
import common from '../../../../desk/desk.module.css';
import css from './review.module.css';

/** What a person's agenda shows of its items by itself: all else of the room is what they do in it. */
const SHOWN = ['papers'];

const nowhere = { open: () => undefined, move: () => undefined, close: () => undefined, busy: false };

export function ViewAs() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const [person, setPerson] = useState<string | null>(null);
  const { members, order } = meeting.roll;
  const named = order.map((value) => {
    const one = members.get(value)!;
    const what = meeting.session.chair === value ? words.chair : words[one.kind];
    return { value, label: `${one.name ?? value} (${t(what)})` };
  });
  return (
    <section className={common.tight} aria-labelledby="view-as">
      <h2 id="view-as" className={common.heading}>
        {t(words.viewAs)}
      </h2>
      <p className={common.soft}>{t(words.viewAsLead)}</p>
      <Select
        size="md"
        className={css.person}
        label={t(words.person)}
        placeholder={t(words.personHint)}
        searchable
        clearable
        filter={findOption}
        data={named}
        value={person}
        onChange={setPerson}
      />
      {person !== null && (members.get(person) ? <Seen member={person} /> : <Notice>{t(words.gone)}</Notice>)}
    </section>
  );
}

function Seen({ member }: { readonly member: string }) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const here = useHere();
  const slots = useSlots().filter(({ name }) => SHOWN.includes(name));
  const { following, followed } = here;
  const shown = useMemo(() => {
    if (!following) return undefined;
    const { kind, entries } = following.replica;
    const seen = meetingAs(kind, entries, meeting, member);
    // Another name than the meeting's own: what this desk has read or kept of it marks nothing here.
    return { ...seen, session: { ...seen.session, meeting: `${seen.session.meeting}-seen` } };
  }, [following, meeting, member]);
  if (!shown) return null;
  const { agenda: { items }, papers } = withoutRecused(shown, member);
  const standing = Object.values(papers.papers).filter(({ state }) => state === 'current');
  const shut = items.filter(({ item }) => isRecused(meeting, item, member)).length;
  return (
    <>
      <p role="status">
        {t(words.asSeen, {
          name: meeting.roll.members.get(member)?.name ?? member,
          items: items.filter(({ hidden }) => !hidden).length,
          allItems: items.length,
          papers: standing.filter(canRead).length,
          allPapers: standing.length,
        })}
      </p>
      {shut > 0 && <Notice tone="warn">{t(words.takesNoPart, { n: shut })}</Notice>}
      <div className={css.seen} inert>
        <PlacesProvider value={nowhere}>
          <HereProvider
            here={{ ...here, followed: { ...followed, meeting: shown }, following: undefined, actor: { kind: 'person', id: member } }}
            slots={slots.map(({ name, OfItem }) => ({ name, ...(OfItem && { OfItem }) }))}
          >
            <Agenda />
          </HereProvider>
        </PlacesProvider>
      </div>
    </>
  );
}
