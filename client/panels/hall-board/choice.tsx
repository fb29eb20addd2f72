/** The boards there are, one of them chosen; a tap is enough, for it is taken back as easily. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Json } from '../../../shared/base/canonical.ts';
import type { Refusal } from '../../../shared/base/refusal.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { BOARDS, type Board } from '../../../shared/meeting/hall-board.ts';
import { hallBoard } from '../../../shared/text/hall-board.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import panel from '../panels.module.css';

export interface ChoiceProps {
  readonly meeting: Meeting;
  readonly act: (type: string, input: Json) => Promise<Refusal | undefined>;
}

export function Choice({ meeting, act }: ChoiceProps) {
  const { t } = useWords();
  const { board } = meeting.hallBoard;
  const [busy, setBusy] = useState<Board>();
  const [refusal, setRefusal] = useState<Refusal>();
  const choose = async (to: Board) => {
    if (to === board || busy) return;
    setBusy(to);
    setRefusal(await act('chooseBoard', { board: to }));
    setBusy(undefined);
  };
  return (
    <section className={panel.group} aria-labelledby="hall-board">
      <h3 id="hall-board">{t(hallBoard.title)}</h3>
      <p className={panel.soft}>{t(hallBoard.hint)}</p>
      <div className={panel.acts} role="group" aria-labelledby="hall-board">
        {BOARDS.map((one) => (
          <Button
            key={one}
            variant={one === board ? 'filled' : 'default'}
            aria-pressed={one === board}
            loading={busy === one}
            onClick={() => void choose(one)}
          >
            {t(hallBoard[one])}
          </Button>
        ))}
      </div>
      <Refused refusal={refusal} />
    </section>
  );
}
