/** What the desk prints of a vote on papers: the papers, as many as it wants, and the tellers' minutes once there is a result. */
import { useState } from 'react';
import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { total } from '../../../../shared/meeting/access.ts';
import { paperDeskWords as words } from '../../../../shared/text/paper-print.ts';
import { linkAs } from '../../../link/link-as.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { useWords } from '../../../ui/language.tsx';

/** As `MOST_PAPERS` of the server has it. */
const MOST = 500;
const SPARE = 5;

export function PaperPrints({ vote, counted }: { readonly vote: string; readonly counted: boolean }) {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const [asked, setAsked] = useState(false);
  const [many, setMany] = useState<string | number>(total(meeting) + SPARE);
  const at = (query: string): string => linkAs(`/api/meetings/${id}/prints/${vote}?${query}`);
  const number = Number(many);
  const may = Number.isInteger(number) && number >= 1 && number <= MOST;
  return (
    <Group gap="sm" mt="xs">
      {counted ? (
        <Button component="a" href={at('what=counted')} target="_blank" variant="default" size="sm" leftSection={<IconPrinter size={18} aria-hidden />}>
          {t(words.counted)}
        </Button>
      ) : (
        <Button variant="default" size="sm" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setAsked(true)}>
          {t(words.print)}
        </Button>
      )}
      <DeskDialog head={t(words.printTitle)} opened={asked} size="md" onClose={() => setAsked(false)}>
        <Stack gap="md">
          <NumberInput
            size="md"
            label={t(words.many)}
            description={t(words.manyHint)}
            min={1}
            max={MOST}
            allowDecimal={false}
            value={many}
            onChange={setMany}
          />
          <Button
            component="a"
            href={may ? at(`what=blank&many=${number}`) : undefined}
            target="_blank"
            size="md"
            disabled={!may}
            onClick={() => setAsked(false)}
          >
            {t(words.download)}
          </Button>
        </Stack>
      </DeskDialog>
    </Group>
  );
}
