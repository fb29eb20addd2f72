/** What was done with a recommendation, the latest first, each step with when and by whom. */
import type { Step } from '../../../shared/council/recommendations.ts';
import { recommendations } from '../../../shared/text/recommendations.ts';
import { recommendationActs as words } from '../../../shared/text/recommendation-acts.ts';
import type { RecommendationSeen } from '../../../shared/wire/recommendations.ts';
import { linkAs } from '../../link/link-as.ts';
import { useWords } from '../../ui/language.tsx';
import { shortDay } from './standing-words.tsx';
import css from './oversight.module.css';

export function History({ one }: { readonly one: RecommendationSeen }) {
  const { t, dateTime } = useWords();
  return (
    <section className={css.page} aria-labelledby="history">
      <h2 id="history">{t(words.history)}</h2>
      <ol className={css.steps} reversed>
        {one.steps.toReversed().map((step) => (
          <li key={`${step.at} ${step.did}`} className={css.step}>
            <strong>{whatOf(step, t)}</strong>
            <Said step={step} recommendation={one.id} />
            <span className={css.soft}>{t(words.byWhom, { name: one.names[step.by] ?? step.by, at: dateTime(step.at) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Telling = ReturnType<typeof useWords>['t'];

function whatOf(step: Step, t: Telling): string {
  switch (step.did) {
    case 'drafted':
    case 'changed':
      return t(words[`did_${step.did}`]);
    case 'sent':
      return t(words.did_sent, { day: shortDay(step.on), due: shortDay(step.due) });
    case 'putOff':
      return t(words.did_putOff, { due: shortDay(step.due) });
    case 'answered':
      return t(step.for ? words.did_answeredFor : words.did_answered, { day: shortDay(step.on) });
    case 'asked':
      return t(words[`did_${step.what}`], { due: shortDay(step.due) });
    case 'escalated':
      return t(words[`did_${step.to}`]);
    case 'ended':
      return t(recommendations[`end_${step.how}`]);
  }
}

/** The words of a step, and what was attached to it. */
function Said({ step, recommendation }: { readonly step: Step; readonly recommendation: string }) {
  const { t } = useWords();
  const text = 'reason' in step ? step.reason : step.did === 'answered' ? step.text : step.did === 'ended' ? step.note : undefined;
  const number = step.did === 'sent' || step.did === 'answered' ? step.number : undefined;
  const papers = step.did === 'answered' ? step.papers : [];
  return (
    <>
      {number !== undefined && <span>{t(words.numbered, { number })}</span>}
      {text !== undefined && <p className={css.said}>{text}</p>}
      {papers.length > 0 && (
        <ul className={css.papers}>
          {papers.map((paper) => (
            <li key={paper.sha256}>
              <a
                className={css.link}
                href={linkAs(`/api/recommendations/${recommendation}/papers/${paper.sha256}`)}
                target="_blank"
                rel="noreferrer"
              >
                {paper.title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
