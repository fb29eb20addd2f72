/** In a result: whose votes were signed by a proxy, and what those say who voted in person. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { proxyWords as words } from '../../../shared/text/proxies.ts';
import { useWords } from '../../ui/language.tsx';
import { useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { answerText, countsText } from '../votes/words.ts';

export default function ProxiesCounted({ vote: { result, content } }: { readonly vote: Vote }) {
  const speech = useWords();
  const { t } = speech;
  const nameOf = useNames();
  if (!result?.proxies || !result.signed) return null;
  const options = content?.options ?? [];
  return (
    <div className={panel.group}>
      <p>{t(words.counted, { count: result.proxies.length })}</p>
      <ul>
        {result.proxies.map(({ member, holder, choice }) => (
          <li key={member}>
            {t(words.countedOne, { name: nameOf(member), holder: nameOf(holder), choice: answerText(choice, t, options) })}
          </li>
        ))}
      </ul>
      {!content?.form && <p className={panel.soft}>{t(words.boxAlone, { counts: countsText(options, result.signed.counts, speech) })}</p>}
    </div>
  );
}
