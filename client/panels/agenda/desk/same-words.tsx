/** A-49 an item has a vote in the very words of the one that is saved: asked about, never refused. */
import { useEffect, useRef } from 'react';
import { Button, Group } from '@mantine/core';
import { sameWords as words } from '../../../../shared/text/vote-acts.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';

export function SameWords({ onSave, onChange }: { readonly onSave: () => void; readonly onChange: () => void }) {
  const { t } = useWords();
  // Below a long form nobody would see it.
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box}>
      <Notice
        tone="warn"
        title={t(words.there)}
        acts={
          <Group gap="sm">
            <Button size="sm" type="button" onClick={onChange}>
              {t(words.change)}
            </Button>
            <Button size="sm" type="button" variant="default" onClick={onSave}>
              {t(words.saveAnyway)}
            </Button>
          </Group>
        }
      >
        {t(words.thereText)}
      </Notice>
    </div>
  );
}
