/** Who was told of the meeting, by which way and when, and who has opened it; and reminding, in one act, all who have not answered. */
import { Button, Table } from '@mantine/core';
import { notices, noticesDesk as w, noticeWords } from '../../../../shared/text/notices.ts';
import type { MeetingNotices, ToldMember } from '../../../../shared/wire/notices.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from '../../../desk/desk.module.css';

/** By person, what they were told last. */
const lastOf = (told: readonly ToldMember[]): ToldMember[] => {
  const last = new Map<string, ToldMember>();
  for (const one of told) if ((last.get(one.member)?.at ?? '') <= one.at) last.set(one.member, one);
  return [...last.values()];
};
const many = (told: readonly ToldMember[], which: 'seenAt' | 'pushedAt' | 'mailedAt'): number =>
  new Set(told.filter((one) => one[which] !== undefined).map((one) => one.member)).size;

export function Told({ silent }: { readonly silent: number }) {
  const { t, time, date } = useWords();
  const { meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const { reminded } = meeting.attending;
  const { data, refusal: unanswered, again } = useAsk<MeetingNotices>(`/meetings/${meeting.session.meeting}/notices`, { every: 30_000 });
  const told = data?.told ?? [];
  const name = (member: string): string => meeting.roll.members.get(member)?.name ?? member;
  const rows = lastOf(told).sort((a, b) => byGivenName(name(a.member), name(b.member)));
  const at = (when: string | undefined): string => (when === undefined ? '–' : `${time(when)}, ${date(when)}`);
  const sums = { told: rows.length, opened: many(told, 'seenAt'), pushed: many(told, 'pushedAt'), mailed: many(told, 'mailedAt') };
  return (
    <section className={css.tight} aria-label={t(notices.title)}>
      <h2 className={css.heading}>{t(w.title)}</h2>
      <Refused refusal={refusal ?? unanswered} />
      {data && <p>{rows.length === 0 ? t(w.nobody) : t(w.sums, sums)}</p>}
      {reminded && <p>{t(w.remindedAt, { n: reminded.members.length, time: time(reminded.at), date: date(reminded.at) })}</p>}
      {silent > 0 && (
        <div>
          <Button loading={busy} onClick={() => void run(() => act('remindSilent')).then(again)}>
            {t(w.remind, { n: silent })}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <details>
          <summary>{t(w.details)}</summary>
          <Table.ScrollContainer minWidth={760}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {[w.person, w.what, w.at, w.pushed, w.mailed, w.opened].map((one) => (
                    <Table.Th key={one.vi}>{t(one)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((one) => (
                  <Table.Tr key={one.member}>
                    <Table.Td>{name(one.member)}</Table.Td>
                    <Table.Td>{t(noticeWords[one.what as keyof typeof noticeWords] ?? noticeWords.other, { count: one.count })}</Table.Td>
                    <Table.Td>{at(one.at)}</Table.Td>
                    <Table.Td>{at(one.pushedAt)}</Table.Td>
                    <Table.Td>{at(one.mailedAt)}</Table.Td>
                    <Table.Td>{at(one.seenAt)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </details>
      )}
    </section>
  );
}
