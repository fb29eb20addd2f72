/**
 * Behind every screen: a meeting in which something of this person's is still to be sent is followed until it is, wherever they have
 * gone. Shows nothing.
 */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { meetingsOnTheirWay } from '../link/browser-papers.ts';
import { meetingsUnanswered } from '../link/browser-shelf.ts';
import { papersOf } from '../link/own-papers.ts';
import { useMeeting } from '../link/use-meeting.ts';
import { forgetUnsent, unsent, useTellUnsent } from '../panels/unsent.ts';
import { useMe } from '../session.tsx';

export default function SendUnsent() {
  const { member: { id } } = useMe();
  const [before, setBefore] = useState<readonly string[]>([]);
  const known = useStore(unsent);
  useEffect(() => {
    for (const meetings of [meetingsUnanswered, meetingsOnTheirWay])
      void meetings(id).then((found) => setBefore((all) => [...all, ...found])).catch(() => undefined);
    return forgetUnsent;
  }, [id]);
  return [...new Set([...before, ...Object.keys(known)])].map((meeting) => (
    <Sending key={meeting} meeting={meeting} onDone={() => setBefore((all) => all.filter((one) => one !== meeting))} />
  ));
}

function Sending({ meeting, onDone }: { readonly meeting: string; readonly onDone: () => void }) {
  const { followed, following } = useMeeting(meeting);
  useEffect(() => void (following && papersOf(following)), [following]);
  useTellUnsent(meeting, followed);
  const none = useStore(unsent, (all) => all[meeting] === undefined);
  // Papers that were dropped are looked for on the device once their votes are known.
  const looked = Object.values(followed.meeting.votes.votes).every(({ vote, content }) => !content?.secret || followed.papers[vote]);
  const done = followed.phase !== 'loading' && none && (looked || !following?.parts.signer);
  useEffect(() => {
    if (done) onDone();
    // Asked for once, not with every drawing of what is above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done]);
  return null;
}
