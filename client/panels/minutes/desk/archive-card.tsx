/** The bundle for the archive, with the fingerprint of the very bytes that were saved. */
import { useState } from 'react';
import { Anchor, Button } from '@mantine/core';
import { sha256 } from '@noble/hashes/sha2.js';
import { Link } from 'wouter';
import { toHex } from '../../../../shared/base/bytes.ts';
import { isRefusal, refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import { minutesDesk as words } from '../../../../shared/text/minutes.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { fetchAs } from '../../../link/fetch-as.ts';
import { read } from '../../../link/http.ts';
import { useInstallation } from '../../../session.tsx';
import { Fingerprint } from '../../../ui/fingerprint.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Card } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';

async function fetchBundle(meeting: string): Promise<Blob | Refusal> {
  try {
    const answer = await fetchAs(`/api/meetings/${meeting}/archive.asice`, { credentials: 'same-origin', cache: 'no-store' });
    if (answer.ok) return await answer.blob();
    const refused = read<object>(answer.status, await answer.text());
    return isRefusal(refused) ? refused : refuse('link/broke');
  } catch {
    return refuse('link/offline');
  }
}

export function ArchiveCard() {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const { installation } = useInstallation();
  const [kept, setKept] = useState<{ readonly sha256: string; readonly megabytes: number }>();
  const { busy, refusal, run } = useActing();
  const download = () =>
    run(async () => {
      const bundle = await fetchBundle(id);
      if (isRefusal(bundle)) return bundle;
      saveFile(`${id}.asice`, bundle.type, bundle);
      const bytes = new Uint8Array(await bundle.arrayBuffer());
      setKept({ sha256: toHex(sha256(bytes)), megabytes: bytes.length / 1_000_000 });
      return undefined;
    });
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.archive)}</h2>
      <p className={css.soft}>{t(words.archiveHint)}</p>
      {!meeting.minutes.approved && <p>{t(words.archiveProvisional)}</p>}
      <Refused refusal={refusal} />
      <div>
        <Button variant="default" loading={busy} onClick={() => void download()}>
          {t(words.download)}
        </Button>
      </div>
      {kept && (
        <div role="status" className={css.tight}>
          <p className={css.soft}>{t(words.archiveFingerprint, { size: kept.megabytes })}</p>
          <Fingerprint hex={kept.sha256} />
        </div>
      )}
      {installation?.ca && (
        <>
          <p className={css.soft}>{t(words.caFingerprint)}</p>
          <Fingerprint hex={installation.ca} />
        </>
      )}
      <p>
        <Anchor component={Link} to="/verify" underline="always">
          {t(shell.verify)}
        </Anchor>
      </p>
    </Card>
  );
}
