/** First passwords, shown this once: to be handed over in person; their owners choose their own at the first sign-in. */
import { Table } from '@mantine/core';
import { members as words } from '../../../../shared/text/members.ts';
import type { FirstPassword } from '../../../../shared/wire/members.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { CopyLine } from '../../../desk/copy-line.tsx';
import css from '../../../desk/desk.module.css';

interface FirstPasswordsProps {
  readonly passwords: readonly FirstPassword[];
  /** Of people by id, where there are several. */
  readonly nameOf?: (member: string) => string;
}

export function FirstPasswords({ passwords, nameOf }: FirstPasswordsProps) {
  const { t } = useWords();
  const [only] = passwords;
  if (!only) return null;
  return (
    <div className={css.tight}>
      <Notice tone="warn" title={t(words.firstTitle)}>
        {t(words.firstHint)}
      </Notice>
      {passwords.length === 1 && !nameOf ? (
        <CopyLine label={t(words.firstOf, { login: only.login })} text={only.password} />
      ) : (
        <>
          <Table withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(words.name)}</Table.Th>
                <Table.Th>{t(words.login)}</Table.Th>
                <Table.Th>{t(words.firstTitle)}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {passwords.map((one) => (
                <Table.Tr key={one.member}>
                  <Table.Td>{nameOf?.(one.member)}</Table.Td>
                  <Table.Td translate="no">{one.login}</Table.Td>
                  <Table.Td translate="no">{one.password}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <CopyLine
            label={t(words.firstAll)}
            text={passwords.map((one) => `${nameOf?.(one.member) ?? ''}\t${one.login}\t${one.password}`).join('\n')}
          />
        </>
      )}
    </div>
  );
}
