/** The chair's word on a lot that the count of ranked papers waits for: drawn in the hall, told here by the name that was drawn. */
import { Stack } from '@mantine/core';
import { lotNamed, lotsToDraw, waitsForLot } from '../../../shared/meeting/ranked.ts';
import { rankedLot as words } from '../../../shared/text/ranked.ts';
import { useWords } from '../../ui/language.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { QuestionText } from './question-text.tsx';

export function DrawLot() {
  const { t } = useWords();
  const [vote] = lotsToDraw(useHere().meeting);
  const lot = vote && waitsForLot(vote);
  if (!vote || !lot || vote.content?.form?.kind !== 'ranked') return null;
  const { candidates } = vote.content.form;
  const named = lotNamed(vote)!;
  const isSurplus = lot.for === 'surplus';
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="chair-lot">
      <h2 id="chair-lot" className={panel.stage}>
        {t(words.title)}
      </h2>
      <QuestionText text={vote.content.text} />
      <p>{t(isSurplus ? words.forSurplus : words.forExclusion)}</p>
      <Stack gap="sm">
        {lot.between.map((id) => {
          const name = candidates.find((one) => one.id === id)?.label ?? id;
          return (
            <TwoStep
              // Asked anew where the count has gone on: what was half pressed for one lot is nothing in the next.
              key={`${vote.vote} ${named.round} ${id}`}
              type="drawLot"
              input={{ vote: vote.vote, drawn: id, ...named }}
              size="lg"
              variant="default"
              label={t(words.drawnSurplus, { name })}
              title={t(words.drawnSurplus, { name })}
            >
              <p>{t(isSurplus ? words.sureSurplus : words.sureExclusion, { name })}</p>
            </TwoStep>
          );
        })}
      </Stack>
    </section>
  );
}
