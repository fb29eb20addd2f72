/** Before the chair: who is at which site; and, once one is lost, what stops the session until it is back. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { sites as words } from '../../../shared/text/sites.ts';
import { say } from '../../../shared/text/words.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Act, TwoStep } from '../act.tsx';
import { useHere, type Here } from '../here.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { sitesNow } from './here-and-there.ts';
import { SiteList } from './list.tsx';

const lostIn = ({ meeting }: Here) => sitesNow(meeting, undefined).find((one) => one.lost);

function Lost() {
  const { t } = useWords();
  const here = useHere();
  const one = lostIn(here);
  if (!one) return null;
  const { pacing, votes } = here.meeting;
  const runs = votes.running !== undefined;
  const isPaused = pacing.halts.some((pause) => !pause.to);
  return (
    <Notice tone="warn" title={t(words.lostTitle, { name: one.name })}>
      <p>{t(words.lostText, { n: one.present })}</p>
      <div className={panel.acts}>
        {runs && !isPaused && <Act type="pauseVote" label={t(words.pauseVote)} />}
        {!runs && (
          // Stands in the record and on the wall, in Vietnamese.
          <TwoStep
            type="adjourn"
            input={{ note: say(words.note, 'vi', { name: one.name }) }}
            variant="default"
            label={t(words.adjourn)}
            title={t(words.adjourn)}
          >
            <p>{t(words.adjournText, { name: one.name })}</p>
          </TwoStep>
        )}
        <Act type="reportSite" input={{ site: one.site, lost: false }} variant="default" label={t(words.reportBack)} />
      </div>
    </Notice>
  );
}

function Sites() {
  const { t } = useWords();
  const { meeting, followed, following } = useHere();
  return (
    <section aria-label={t(words.title)}>
      <h3>{t(words.title)}</h3>
      <SiteList meeting={meeting} connected={followed.connected} act={async (type, input) => following?.act(type, input)} />
    </section>
  );
}

export const chair: ChairSlots = {
  Told: Lost,
  more: [
    {
      group: GROUPS.sites,
      when: ({ meeting: { sites, session } }) => sites.sites.length > 0 && LIVE.includes(session.stage),
      Show: Sites,
    },
  ],
};
