/** The chair, and handing it over in one recorded act. */
import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { delegates, isPresent } from '../../../../shared/meeting/access.ts';
import { rollDesk } from '../../../../shared/text/secretariat.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Card } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { NobodyFound } from '../../../desk/nobody-found.tsx';
import css from '../../../desk/desk.module.css';

export function HandOver() {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const [to, setTo] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const { session, roll } = meeting;
  const nameOf = (id: string) => roll.members.get(id)?.name ?? id;
  const running = session.stage === 'underWay' || session.stage === 'adjourned';
  const able = delegates(meeting).filter((id) => id !== session.chair && (!running || isPresent(id, meeting)));
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{session.chair ? t(rollDesk.chairNow, { name: nameOf(session.chair) }) : t(rollDesk.noChair)}</h2>
      <Select
        size="md"
        label={t(rollDesk.handOverTo)}
        description={t(rollDesk.handOverHint)}
        searchable
        filter={findOption}
        limit={40}
        nothingFoundMessage={<NobodyFound />}
        data={able.map((id) => ({ value: id, label: nameOf(id) }))}
        value={to}
        onChange={setTo}
      />
      <div>
        <Button variant="default" disabled={to === null} onClick={() => setAsking(true)}>
          {t(rollDesk.handOver)}
        </Button>
      </div>
      <Confirm
        opened={asking && to !== null}
        title={t(rollDesk.handOver)}
        act={t(rollDesk.handOver)}
        onAct={async () => {
          const wrong = await act('nameChair', { member: to! });
          if (!wrong) setTo(null);
          return wrong;
        }}
        onClose={() => setAsking(false)}
      >
        {to !== null && t(rollDesk.handOverWhat, { name: nameOf(to) })}
      </Confirm>
    </Card>
  );
}
