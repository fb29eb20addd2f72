/** One file, chosen or dropped. */
import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconFileCertificate, IconFileUpload } from '@tabler/icons-react';
import { archive } from '../../../shared/text/archive.ts';
import { useWords } from '../../ui/language.tsx';
import css from './archive.module.css';

interface DropFileProps {
  readonly file: File | undefined;
  readonly onFile: (file: File) => void;
}

export function DropFile({ file, onFile }: DropFileProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const Icon = file ? IconFileCertificate : IconFileUpload;
  return (
    <div
      className={`${css.drop} ${over ? css.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      <Icon size={40} stroke={1.4} aria-hidden />
      {file && (
        <strong className={css.name} role="status">
          {t(archive.chosen, { name: file.name, size: file.size / 1_000_000 })}
        </strong>
      )}
      <Button variant={file ? 'default' : 'filled'} onClick={() => input.current?.click()}>
        {t(file ? archive.chooseOther : archive.choose)}
      </Button>
      <span className={css.soft}>{t(archive.drop)}</span>
      <input
        ref={input}
        type="file"
        accept=".asice,application/vnd.etsi.asic-e+zip,.json,application/json"
        hidden
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </div>
  );
}
