/** What an administrator keeps: the authority's fingerprint for the public, accounts, outside authorities, the room's addresses. */
import { Anchor, Button } from '@mantine/core';
import { Link } from 'wouter';
import { desk, administration as words } from '../../../../shared/text/secretariat.ts';
import { members as memberWords } from '../../../../shared/text/members.ts';
import { accountMenu } from '../../../../shared/text/own-account.ts';
import { securityLog } from '../../../../shared/text/security.ts';
import type { LanInfo } from '../../../../shared/wire/hall.ts';
import { useInstallation, useMe } from '../../../session.tsx';
import { Fingerprint } from '../../../ui/fingerprint.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { Card, EmptyState } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { useEveryMember } from '../../../desk/people.ts';
import { Desk } from '../desk.tsx';
import { ApiKeysCard } from './api-keys.tsx';
import { CataloguesCard } from './catalogues.tsx';
import { Roots } from './roots.tsx';
import { Units } from './units.tsx';
import { VotingRulesCard } from './voting-rules.tsx';
import { WorkingDaysCard } from './working-days.tsx';
import css from '../../../desk/desk.module.css';
import own from './administration.module.css';

export default function Administration() {
  const { t } = useWords();
  const me = useMe();
  const { installation } = useInstallation();
  if (!me.rights.includes('administrator'))
    return (
      <Desk title={t(words.title)}>
        <EmptyState title={t(desk.notForYou)}>{t(desk.notForYouHint)}</EmptyState>
      </Desk>
    );
  // An administrator of another unit has their rights there, and none over the server.
  const isOfServer = me.member.unit === undefined;
  return (
    <Desk title={t(words.title)}>
      <div className={css.stack}>
        {installation?.ca && (
          <Card className={`${css.tight} ${own.authority}`}>
            <h2 className={css.heading}>{t(words.authority)}</h2>
            <p>{t(words.authorityHint)}</p>
            <div className={own.big}>
              <Fingerprint hex={installation.ca} />
            </div>
            {installation.unit && (
              <p className={css.soft}>
                {installation.unit.name} · {t(words.unitCode, { code: installation.unit.code })}
              </p>
            )}
            <div className={own.noPrint}>
              <Button variant="default" onClick={() => window.print()}>
                {t(words.print)}
              </Button>
            </div>
          </Card>
        )}
        <div className={`${css.columns} ${own.noPrint}`}>
          <Accounts withLog={isOfServer} />
          <Lan />
        </div>
        <div className={own.noPrint}>
          <VotingRulesCard ofAll={isOfServer} />
        </div>
        <div className={own.noPrint}>
          <ApiKeysCard />
        </div>
        <div className={own.noPrint}>
          <CataloguesCard />
        </div>
        {isOfServer && (
          <div className={`${css.stack} ${own.noPrint}`}>
            <WorkingDaysCard />
            <Units />
            <Roots />
          </div>
        )}
      </div>
    </Desk>
  );
}

function Accounts({ withLog }: { readonly withLog: boolean }) {
  const { t } = useWords();
  const { data, refusal, again } = useEveryMember({ rights: '1' });
  const holders = data ?? [];
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.accounts)}</h2>
      <p className={css.soft}>{t(words.accountsHint)}</p>
      <Refused refusal={refusal} again={again} />
      <h3 className={own.within}>{t(words.withRights)}</h3>
      <ul className={own.plain}>
        {holders.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <span className={css.soft}>{one.login ?? ''}</span>
            <br />
            <span className={css.soft}>
              {one.rights
                .map((right) => t(right === 'administrator' ? memberWords.rightAdministrator : memberWords.rightSecretariat))
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <div className={css.row}>
        <Button variant="default" component={Link} to="/secretariat/members">
          {t(words.toMembers)}
        </Button>
        <Button variant="default" component={Link} to="/password">
          {t(words.ownPassword)}
        </Button>
        {withLog && (
          <Button variant="default" component={Link} to="/secretariat/administration/security">
            {t(securityLog.open)}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Lan() {
  const { t } = useWords();
  const { data, refusal, again } = useAsk<LanInfo>('/lan');
  const first = data?.addresses[0];
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.lan)}</h2>
      <Refused refusal={refusal} again={again} />
      {data && data.addresses.length === 0 && <p>{t(words.lanNone, { address: location.origin })}</p>}
      {data && data.addresses.length > 0 && (
        <>
          <p className={css.soft}>{t(words.lanHint)}</p>
          <ul className={own.plain}>
            {data.addresses.map((one) => (
              <li key={one} className={own.address}>
                {one}
              </li>
            ))}
          </ul>
          {first && <QrCode text={first} size={200} />}
        </>
      )}
      {data?.root && (
        <p>
          {t(words.lanRoot)}{' '}
          <Anchor component={Link} to="/help/trust" underline="always">
            {t(accountMenu.trustHelp)}
          </Anchor>
        </p>
      )}
    </Card>
  );
}
