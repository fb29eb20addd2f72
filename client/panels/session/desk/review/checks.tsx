/** What is ready, missing or worth another look, each with the way to where it is mended. */
import { useState } from 'react';
import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { prepare } from '../../../../../shared/text/prepare.ts';
import { review as words, reviewChecks } from '../../../../../shared/text/review.ts';
import { useDesk } from '../../../../desk/use-desk.tsx';
import { useVietnam } from '../../../../desk/use-vietnam.ts';
import { useInstallation } from '../../../../session.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Card } from '../../../../ui/states.tsx';
import { underWay, useUploads } from '../../../agenda/desk/uploads.ts';
import { checklist, type Point } from '../checklist.ts';
import { useOutside } from './around.ts';
import { outsideChecks } from './outside.ts';
import common from '../../../../desk/desk.module.css';
import css from '../publish.module.css';

const ICON = { done: IconCircleCheck, must: IconCircleX, warn: IconAlertTriangle } as const;
const ORDER = ['must', 'warn', 'done'];
/** Outside of the meeting's own desk. */
const ELSEWHERE: readonly string[] = ['enrolment', 'members'];

/** All points, what has to be done first; `missing`: some could not be looked into. */
export function useChecks(): { readonly points: readonly Point[]; readonly missing: boolean } {
  const { id, meeting, followed } = useDesk();
  const at = useVietnam();
  const { installation } = useInstallation();
  const uploads = useUploads(id).filter(underWay).length;
  const [openedAt] = useState(Date.now);
  const { missing, ...outside } = useOutside();
  const own = checklist(meeting, { now: openedAt + followed.offset, uploads, at, noticeDays: installation?.noticeDays ?? 0 });
  const points = [...own, ...outsideChecks(meeting, outside)].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return { points, missing };
}

interface ChecksProps {
  readonly head: string;
  readonly points: readonly Point[];
  readonly missing: boolean;
}

export function Checks({ head, points, missing }: ChecksProps) {
  const { t } = useWords();
  return (
    <Card className={common.tight}>
      <h2 className={common.heading}>{head}</h2>
      {points.length === 0 && !missing && <p>{t(words.nothing)}</p>}
      {missing && <Notice tone="warn">{t(reviewChecks.notAsked)}</Notice>}
      <ul className={css.points}>
        {points.map((one) => (
          <Line key={one.key} point={one} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ point: { state, text, params, where } }: { readonly point: Point }) {
  const { t } = useWords();
  const { id } = useDesk();
  const Icon = ICON[state];
  const word = { done: prepare.checkDone, must: prepare.checkMust, warn: prepare.checkWarn }[state];
  return (
    <li className={css[state]}>
      <Icon size={24} role="img" aria-label={t(word)} />
      <span className={css.text}>{t(text, params)}</span>
      {state !== 'done' && where && (
        <Anchor
          component={Link}
          to={ELSEWHERE.includes(where) ? `/secretariat/${where}` : `/secretariat/meetings/${id}/${where}`}
          className={css.go}
        >
          {t(prepare.toFix)}
        </Anchor>
      )}
    </li>
  );
}
