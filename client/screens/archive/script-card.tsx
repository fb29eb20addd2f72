/** For who trusts neither this page nor the archive: the same checks with standard tools, by a script whose hash is published. */
import { Button } from '@mantine/core';
import { SCRIPT_SHA256, VERIFY_SCRIPT } from '../../../shared/archive/verify-script.ts';
import { archive } from '../../../shared/text/archive.ts';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useWords } from '../../ui/language.tsx';
import { saveFile } from '../../ui/save-file.ts';
import css from './archive.module.css';

const save = (): void => saveFile('verify.sh', 'text/x-shellscript', VERIFY_SCRIPT);

export function ScriptCard() {
  const { t } = useWords();
  return (
    <section className={css.steps}>
      <h2 className={css.heading}>{t(archive.scriptTitle)}</h2>
      <p>{t(archive.scriptText)}</p>
      <p>
        <code>sh verify.sh {t(archive.scriptWhose)} {t(archive.scriptFile)}.asice</code>
      </p>
      <p>{t(archive.scriptHash)}</p>
      <Fingerprint hex={SCRIPT_SHA256} />
      <div>
        <Button variant="default" onClick={save}>
          {t(archive.scriptSave)}
        </Button>
      </div>
    </section>
  );
}
