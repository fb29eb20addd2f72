/**
 * One meeting with many tablets, twenty acts a second: how long an act takes to the last of them, beside a bare WebSocket server that
 * sends each word of one to as many. Signing in is not measured: the hall takes who it is from the cookie; the room, its store on disk and
 * its sockets are the server's own. Acts of one moment come in one message, which a bare server does not do: with thousands it is slower.
 */
import { bareSpeaker, chairOf, Hall, latencies, Tablets } from './acts.ts';
import type { HallMeeting } from './hall.ts';
import { percentile, report, round } from './numbers.ts';

const SIZES = [125, 1000, 3000];
const DELEGATES = 125;
const PER_SECOND = 20;
const SECONDS = 5;
/** Of a person's sockets, as the server bounds them; the chair has one more. */
const MOST_OF_A_PERSON = 24;

export async function room(): Promise<void> {
  const hall = await Hall.open({ meetings: 1, delegates: DELEGATES + 1 });
  const [meeting] = hall.ready.meetings as [HallMeeting];
  const others = meeting.delegates.slice(1);
  const acts = PER_SECOND * SECONDS;
  try {
    const chair = await chairOf(hall.ready, meeting);
    const results: object[] = [];
    const lines: string[] = [];
    for (const size of SIZES) {
      if (size > DELEGATES * MOST_OF_A_PERSON) throw new RangeError('more tablets than the delegates may have');
      const tablets = Array.from({ length: size }, (_, n) => ({
        as: `${others[n % others.length]}.${Math.floor(n / others.length)}`,
        meeting: meeting.meeting,
      }));
      const shown: number[] = [];
      if (size === SIZES[0]) {
        // Other tablets than those below: what they hear is counted by its own numbers.
        await chair.present();
        const watching = await Tablets.join({ url: hall.ready.url, tablets });
        const turned = await latencies(acts, PER_SECOND, async (nth) => {
          const heard = watching.heard(meeting.meeting, nth);
          await chair.show(nth);
          return heard;
        });
        shown.push(percentile(turned, 0.5), percentile(turned, 0.99));
        watching.leave();
      }
      const following = await Tablets.join({ url: hall.ready.url, tablets });
      const ours = await latencies(acts, PER_SECOND, async (nth) => following.heard(meeting.meeting, await chair.act(nth)));
      following.leave();
      const bareTablets = await Tablets.join({ url: hall.ready.bareUrl, bare: true, tablets });
      const speaker = await bareSpeaker(hall.ready.bareUrl);
      const bare = await latencies(acts, PER_SECOND, (nth) => {
        speaker.say();
        return bareTablets.heard(meeting.meeting, nth + 1);
      });
      speaker.close();
      bareTablets.leave();
      const at = (share: number) => ({ ours: percentile(ours, share), bare: percentile(bare, share) });
      const [half, most] = [at(0.5), at(0.99)];
      const told = {
        tablets: size,
        p50Ms: round(half.ours, 1),
        p99Ms: round(most.ours, 1),
        bareP50Ms: round(half.bare, 1),
        bareP99Ms: round(most.bare, 1),
        ratioP50: round(half.ours / half.bare, 2),
        ratioP99: round(most.ours / most.bare, 2),
        ...(shown.length > 0 && { shownP50Ms: round(shown[0]!, 1), shownP99Ms: round(shown[1]!, 1) }),
      };
      results.push(told);
      console.error(`· ${JSON.stringify(told)}`);
      if (shown.length > 0)
        lines.push(`a page turned by a presenter to the last of ${size}: p50 ${told.shownP50Ms} ms, p99 ${told.shownP99Ms} ms (goal 300)`);
      lines.push(
        `${size} tablets p50 ${told.p50Ms} ms, p99 ${told.p99Ms} ms (bare ${told.bareP50Ms} and ${told.bareP99Ms}: ratio ${told.ratioP50} and ${told.ratioP99})`,
      );
    }
    chair.close();
    report('room', `${PER_SECOND} acts a second to the last tablet: ${lines.join('; ')}`, { perSecond: PER_SECOND, sizes: results });
  } finally {
    await hall.close();
  }
}
