/** What proves that two histories of the record were signed, for whoever looks into it: kept on this device, and to be taken along. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { toBase64url } from '../../../shared/base/bytes.ts';
import { compare } from '../../../shared/text/compare.ts';
import type { Following } from '../../link/follow.ts';
import { sizeOf } from '../../link/restored.ts';
import { useWords } from '../../ui/language.tsx';
import { saveFile } from '../../ui/save-file.ts';

export default function SplitEvidence({ following }: { readonly following: Following }) {
  const { t } = useWords();
  const { replica, state: { split } } = following;
  if (!split) return null;
  const save = () => {
    const size = sizeOf(split.theirs);
    const root = size <= replica.size ? { root: toBase64url(replica.tree.root(size)) } : {};
    const logKey = replica.founding && toBase64url(replica.founding.logKey);
    const file = { about: t(compare.about), meeting: replica.id, logKey, ...split, ...root };
    saveFile(`${t(compare.file)}-${replica.id}.json`, 'application/json', JSON.stringify(file, undefined, 1));
  };
  return (
    <>
      <p>{t(compare.split)}</p>
      <Button variant="default" leftSection={<IconDownload size={22} aria-hidden />} onClick={save}>
        {t(compare.evidence)}
      </Button>
    </>
  );
}
