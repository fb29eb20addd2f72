/** A device with a key and without a PIN: asked at every opening; where somebody leads or keeps the record, before anything else. */
import { Button, Stack } from '@mantine/core';
import { ownAccount } from '../../shared/text/own-account.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { PinForm } from './pin-form.tsx';

export default function ChoosePin({ needed = false }: { readonly needed?: boolean }) {
  const { t } = useWords();
  const { me, pinChosen, skipPin } = useSession();
  const mustHave = needed || (me !== undefined && (me.member.kind === 'secretary' || me.rights.length > 0));
  return (
    <Page title={t(ownAccount.choosePin)} lead={t(mustHave ? ownAccount.pinNeeded : ownAccount.pinAdvised)} width="narrow">
      <Stack gap="lg">
        <PinForm replaces={false} onDone={() => void pinChosen()} />
        {!mustHave && (
          <div>
            <Button variant="subtle" color="gray.8" onClick={skipPin}>
              {t(ownAccount.pinLater)}
            </Button>
          </div>
        )}
      </Stack>
    </Page>
  );
}
