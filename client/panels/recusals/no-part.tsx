/** In the place of a ballot, for whoever takes no part in the item. */
import { recusalWords } from '../../../shared/text/recusals.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

export default function NoPart() {
  const { t } = useWords();
  return (
    <Notice tone="info" title={t(recusalWords.mine)}>
      {t(recusalWords.mineText)}
    </Notice>
  );
}
