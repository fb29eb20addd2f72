/** Of a rehearsal: simulated delegates come for those who are not there, and leave again. */
import { useState } from 'react';
import { Button, Group, NumberInput } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { isPresent } from '../../../../shared/meeting/access.ts';
import { toBePlayed } from '../../../../shared/meeting/rehearsing.ts';
import { MOST_STAND_INS, standIns } from '../../../../shared/meeting/stand-ins.ts';
import { rehearsal as words } from '../../../../shared/text/rehearsal.ts';
import type { StandInsSeated } from '../../../../shared/wire/stand-ins.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { del, post } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import css from '../../../desk/desk.module.css';

export function Rehearsal() {
  const { t } = useWords();
  const { id, meeting, followed } = useDesk();
  const there = standIns(meeting);
  const free = Math.min(toBePlayed(meeting, new Set(followed.connected ?? [])).length, MOST_STAND_INS - there.length);
  return (
    <div className={css.stack}>
      <p className={css.soft}>{t(words.lead)}</p>
      <Card className={css.tight}>
        {there.length > 0 ? (
          <>
            <p role="status">
              <strong>{t(words.some, { n: there.length, present: there.filter((one) => isPresent(one, meeting)).length })}</strong>
            </p>
            <Leaving />
          </>
        ) : (
          <p>{free > 0 ? t(words.none, { n: free }) : t(words.nobody)}</p>
        )}
        {free > 0 && <Seating key={free} path={`/meetings/${id}/stand-ins`} free={free} more={there.length > 0} />}
      </Card>
      <section className={css.tight}>
        <h2 className={css.heading}>{t(words.whatHead)}</h2>
        <ul>
          {[words.comes, words.speaks, words.votes, words.leavesOut].map((one) => (
            <li key={one.vi}>{t(one)}</li>
          ))}
        </ul>
      </section>
      <section className={css.tight}>
        <h2 className={css.heading}>{t(words.safeHead)}</h2>
        <Notice>{t(words.counts)}</Notice>
        <Notice>{t(words.apart)}</Notice>
      </section>
    </div>
  );
}

function Seating({ path, free, more }: { readonly path: string; readonly free: number; readonly more: boolean }) {
  const { t } = useWords();
  const [count, setCount] = useState<string | number>(free);
  const { busy, refusal, run } = useActing();
  const asked = Number(count);
  const fits = Number.isInteger(asked) && asked >= 1 && asked <= free;
  return (
    <>
      <Refused refusal={refusal} />
      <Group align="end">
        <NumberInput
          size="md"
          label={t(words.count)}
          min={1}
          max={free}
          clampBehavior="blur"
          allowDecimal={false}
          value={count}
          onChange={setCount}
        />
        <Button
          size="md"
          variant={more ? 'default' : 'filled'}
          leftSection={<IconUsersPlus size={20} aria-hidden />}
          loading={busy}
          disabled={!fits}
          // All of them: whoever comes with a tablet meanwhile is left out by the server.
          onClick={() => void run(() => post<StandInsSeated>(path, asked === free ? {} : { count: asked }))}
        >
          {t(more ? words.more : words.seat)}
        </Button>
      </Group>
    </>
  );
}

function Leaving() {
  const { t } = useWords();
  const { id } = useDesk();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button size="md" variant="default" onClick={() => setAsking(true)}>
        {t(words.dismiss)}
      </Button>
      <Confirm
        opened={asking}
        title={t(words.dismissTitle)}
        act={t(words.dismiss)}
        onAct={async () => {
          const answer = await del(`/meetings/${id}/stand-ins`);
          return isRefusal(answer) ? answer : undefined;
        }}
        onClose={() => setAsking(false)}
      >
        {t(words.dismissText)}
      </Confirm>
    </div>
  );
}
