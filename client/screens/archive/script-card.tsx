/** For who trusts neither this page nor the archive: the same checks with standard tools, by a script whose hash is published. */
import { Button } from '@mantine/core';
import { SCRIPT_SHA256, VERIFY_SCRIPT } from '../../../shared/archive/verify-script.ts';
import { archive } from '../../../shared/text/archive.ts';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useWords } from '../../ui/language.tsx';
import css from './archive.module.css';

/** Made here, so that it is there without a network. */
function save(): void {
  const url = URL.createObjectURL(new Blob([VERIFY_SCRIPT], { type: 'text/x-shellscript' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'verify.sh' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

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
