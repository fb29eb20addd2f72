/** One's own site, and the way into its video conference. */
import { siteOf } from '../../../shared/meeting/access.ts';
import { sites as words } from '../../../shared/text/sites.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';

export default function About() {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const site = siteOf(member ?? '', meeting);
  if (!site) return null;
  return (
    <>
      {t(words.yours, { name: site.name })}
      {site.link && (
        <>
          {' · '}
          <a href={site.link} target="_blank" rel="noopener noreferrer">
            {t(words.openLink)}
          </a>
        </>
      )}
    </>
  );
}
