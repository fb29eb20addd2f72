/**
 * Behind every screen: the papers of the meetings that are coming or under way come to this device by themselves, also of those
 * that nobody has opened here yet. Shows nothing.
 */
import { useEffect, useState } from 'react';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { MeetingList, MeetingSummary } from '../../shared/wire/http.ts';
import { get } from '../link/http.ts';
import { useMeeting } from '../link/use-meeting.ts';
import { bringer } from '../reader/bring.ts';
import { wantedOf } from '../reader/wanted.ts';
import { useMe } from '../session.tsx';
import { useOnline } from '../ui/online.tsx';

const EVERY_MS = 5 * 60_000;
/** Meetings looked into at a time. */
const MOST = 12;

export default function BringAll() {
  const me = useMe();
  const online = useOnline();
  const [coming, setComing] = useState<readonly MeetingSummary[]>([]);
  useEffect(() => {
    if (!online) return;
    const look = async (): Promise<void> => {
      const list = await get<MeetingList>('/meetings');
      if (isRefusal(list)) return;
      const stages = ['underWay', 'adjourned', 'published'];
      const open = list.meetings.filter((one) => stages.includes(one?.stage) && one.papers > 0);
      const rank = (one: MeetingSummary): string => `${stages.indexOf(one.stage)} ${one.startsAt}`;
      setComing(open.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, MOST));
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [online, me.member.id]);
  useEffect(() => () => bringer.stop(), [me.member.id]);
  // What has changed of a meeting is looked into anew; what has not is left alone.
  return coming.map((one) => <Papers key={JSON.stringify(one)} meeting={one.meeting} />);
}

/** Follows a meeting until its papers are known. */
function Papers({ meeting }: { readonly meeting: string }) {
  const [known, setKnown] = useState(false);
  return known ? null : <Look meeting={meeting} onKnown={() => setKnown(true)} />;
}

function Look({ meeting, onKnown }: { readonly meeting: string; readonly onKnown: () => void }) {
  const { followed } = useMeeting(meeting);
  const { phase, live } = followed;
  const papers = followed.meeting.papers;
  useEffect(() => {
    if (phase !== 'ready' || !live) return;
    bringer.want(meeting, wantedOf(papers));
    onKnown();
  }, [phase, live, papers, meeting, onKnown]);
  return null;
}
