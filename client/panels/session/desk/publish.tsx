/** Convening: what is ready, what is missing, and the act itself in two steps. */
import { useState } from 'react';
import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { total } from '../../../../shared/meeting/access.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useInstallation } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Card } from '../../../ui/states.tsx';
import { underWay, useUploads } from '../../agenda/desk/uploads.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useVietnam } from '../../../desk/use-vietnam.ts';
import { checklist, type Point } from './checklist.ts';
import css from '../../../desk/desk.module.css';
import own from './publish.module.css';

const ICON = { done: IconCircleCheck, must: IconCircleX, warn: IconAlertTriangle } as const;

export function Publish() {
  const { t } = useWords();
  const { id, meeting, followed, act } = useDesk();
  const vietnam = useVietnam();
  const { installation } = useInstallation();
  const uploads = useUploads(id).filter(underWay).length;
  const [asking, setAsking] = useState(false);
  const [openedAt] = useState(Date.now);
  const points = checklist(meeting, { now: openedAt + followed.offset, uploads, at: vietnam, noticeDays: installation?.noticeDays ?? 0 });
  const ready = points.every((one) => one.state !== 'must');
  const warnings = points.filter((one) => one.state === 'warn');
  const people = meeting.roll.members.keys().length;
  return (
    <div className={`${css.stack} ${own.publish}`}>
      <Card className={css.tight}>
        <h2 className={css.heading}>{t(ready ? prepare.ready : prepare.notReady)}</h2>
        <ul className={own.points}>
          {points.map((one) => (
            <Line key={one.key} point={one} />
          ))}
        </ul>
      </Card>
      <p className={css.soft}>{t(prepare.publishLead)}</p>
      <BigButton disabled={!ready} onClick={() => setAsking(true)}>
        {t(prepare.publishNow)}
      </BigButton>
      <Confirm
        opened={asking}
        title={t(prepare.publishNow)}
        act={t(prepare.publishNow)}
        onAct={() => act('publish')}
        onClose={() => setAsking(false)}
      >
        {t(prepare.publishWhat, { title: meeting.session.title, people: Math.max(people, total(meeting)) })}
        {warnings.length > 0 && (
          <ul className={own.warnings}>
            {warnings.map((one) => (
              <li key={one.key}>{t(one.text, one.params)}</li>
            ))}
          </ul>
        )}
      </Confirm>
    </div>
  );
}

function Line({ point }: { readonly point: Point }) {
  const { t } = useWords();
  const { id } = useDesk();
  const Icon = ICON[point.state];
  const word = { done: prepare.checkDone, must: prepare.checkMust, warn: prepare.checkWarn }[point.state];
  return (
    <li className={own[point.state]}>
      <Icon size={24} role="img" aria-label={t(word)} />
      <span className={own.text}>{t(point.text, point.params)}</span>
      {point.state !== 'done' && point.where && (
        <Anchor component={Link} to={`/secretariat/meetings/${id}/${point.where}`} className={own.go}>
          {t(prepare.toFix)}
        </Anchor>
      )}
    </li>
  );
}
