/**
 * Behind every screen: logs and papers of the meetings that are coming or under way come to this device by themselves, also of those
 * that nobody has opened here yet. Shows nothing.
 */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { MeetingList, MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { get } from '../link/http.ts';
import { KEPT, openSealed, sealedMemory } from '../link/sealed-memory.ts';
import { useMeeting } from '../link/use-meeting.ts';
import { newsIn } from '../panels/agenda/use-agenda-news.ts';
import { sayItemsWithNews, seenAgenda } from '../reader/seen-agenda.ts';
import { bringer } from '../reader/bring.ts';
import { retainPapers } from '../reader/kept-papers.ts';
import { canRead, wantedOf, withoutRecused } from '../reader/wanted.ts';
import { useMe } from '../session.tsx';
import { useOnline } from '../ui/online.tsx';
import { readMeetings } from '../ui/use-meetings.ts';

const EVERY_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;
const STAGES = ['underWay', 'adjourned', 'published'];
/** Meetings looked into at a time. */
const MOST = 12;

export default function BringAll() {
  const me = useMe();
  const online = useOnline();
  const [coming, setComing] = useState<{ readonly meetings: readonly MeetingSummary[]; readonly hour: number }>({ meetings: [], hour: 0 });
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await get<MeetingList>('/meetings');
      // Without a server: those that were known last, to say what of them is here.
      if (isRefusal(answer)) await openSealed();
      else sealedMemory.put(KEPT.meetings, answer);
      const list = sealedMemory.value(KEPT.meetings);
      if (typeof list !== 'object' || list === null) return;
      const open = readMeetings(list).meetings.filter((one) => STAGES.includes(one.stage) );
      const rank = (one: MeetingSummary): string => `${STAGES.indexOf(one.stage)} ${one.startsAt}`;
      const meetings = open.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, MOST);
      setComing({ meetings, hour: Math.floor(Date.now() / HOUR_MS) });
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [online, me.member.id]);
  useEffect(() => () => bringer.stop(), [me.member.id]);
  // Looked into anew where its summary has changed, and now and then: a paper that took another's place changes none.
  return coming.meetings.map((one) => <Papers key={`${JSON.stringify(one)} ${online} ${coming.hour}`} meeting={one.meeting} />);
}

/** Follows a meeting until its papers are known. */
function Papers({ meeting }: { readonly meeting: string }) {
  const [known, setKnown] = useState(false);
  return known ? null : <Look meeting={meeting} onKnown={() => setKnown(true)} />;
}

function Look({ meeting, onKnown }: { readonly meeting: string; readonly onKnown: () => void }) {
  const { followed, following, actor } = useMeeting(meeting);
  const online = useOnline();
  const { phase, live } = followed;
  const member = actor?.kind === 'person' ? actor.id : undefined;
  const seen = useStore(seenAgenda, (all) => all[meeting]);
  const shown = withoutRecused(followed.meeting, member);
  const { papers } = shown;
  useEffect(() => {
    if (phase !== 'ready' || (online && !live)) return;
    bringer.want(meeting, wantedOf(papers));
    sayItemsWithNews(meeting, newsIn({ following, meeting: shown, member }, seen).length);
    // Those that were withdrawn, or are not for this person any more, go at the first contact.
    void retainPapers(meeting, Object.values(papers.papers).filter(canRead).map((one) => one.sha256));
    onKnown();
  }, [phase, live, online, papers, shown, following, member, seen, meeting, onKnown]);
  return null;
}
