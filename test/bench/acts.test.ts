/** The benches' own halls: no act is lost to the count, however many come at once. */
import { expect, it } from 'vitest';
import { bareSpeaker, chairOf, Hall, latencies, Tablets } from './acts.ts';

it('hears of every act, several in one message and one by one, and of every word of a bare speaker', { timeout: 60_000 }, async () => {
  const hall = await Hall.open({ meetings: 1, delegates: 3 });
  try {
    const [meeting] = hall.ready.meetings;
    const tablets = [1, 2].map((n) => ({ as: `${meeting!.delegates[n]}.0`, meeting: meeting!.meeting }));
    const following = await Tablets.join({ url: hall.ready.url, tablets });
    const chair = await chairOf(hall.ready, meeting!);
    const atOnce = await latencies(16, Infinity, async (nth) => following.heard(meeting!.meeting, await chair.act(nth)));
    expect(atOnce).toHaveLength(16);
    expect(Math.min(...atOnce)).toBeGreaterThan(0);
    chair.close();
    following.leave();
    const bare = await Tablets.join({ url: hall.ready.bareUrl, bare: true, tablets });
    const speaker = await bareSpeaker(hall.ready.bareUrl);
    const words = await latencies(40, Infinity, (nth) => {
      speaker.say();
      return bare.heard(meeting!.meeting, nth + 1);
    });
    expect(Math.min(...words)).toBeGreaterThan(0);
    speaker.close();
    bare.leave();
  } finally {
    await hall.close();
  }
});
