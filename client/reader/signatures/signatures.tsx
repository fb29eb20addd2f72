/** Who signed the paper that is open, when, and whether it is whole: a panel at the side, and a strip where something is wrong. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCertificate, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import type { PaperSignature } from '../../../shared/wire/papers.ts';
import { contents, text, trusts, verdicts } from '../../../shared/text/signatures.ts';
import { useWords } from '../../ui/language.tsx';
import { useOpened, type ReaderPart } from '../part.ts';
import { useSignatures } from './asked.ts';
import { verdictOf, worstOf } from './verdict.ts';
import css from './signatures.module.css';

const ICONS = { good: IconCircleCheck, doubtful: IconHelpCircle, bad: IconAlertTriangle } as const;

/** Vietnam's time that was called UTC, as what it is. */
const inUtc = (at: string): string => new Date(Date.parse(at) - 7 * 3_600_000).toISOString();

function Signature({ one }: { readonly one: PaperSignature }) {
  const { t, dateTime } = useWords();
  const verdict = verdictOf(one);
  const Icon = ICONS[verdict];
  const { stamped, claimed, since, clockAhead } = one;
  const when = [
    ...(stamped ? [t(stamped.trusted ? text.stamped : text.stampUnknown, { at: dateTime(stamped.at), by: stamped.by })] : []),
    ...(claimed !== undefined ? [t(text.claimed, { at: dateTime(clockAhead ? inUtc(claimed) : claimed) })] : []),
  ];
  return (
    <li className={css.signature} data-verdict={verdict}>
      <p className={css.verdict}>
        <Icon size={24} aria-hidden />
        {t(verdicts[verdict])}
      </p>
      <p className={css.name}>{one.kind === 'clock' ? t(text.clock) : one.name || t(text.nameless)}</p>
      {one.organization !== undefined && one.organization !== one.name && <p>{one.organization}</p>}
      <p>{t(contents[one.state === 'whole' ? one.after : one.state])}</p>
      {one.state !== 'elsewhere' && (
        <>
          {(when.length > 0 ? when : [t(text.noTime)]).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {clockAhead && <p className={css.soft}>{t(text.clockAhead)}</p>}
          {one.weak && <p>{t(text.weak)}</p>}
          <p>{t(trusts[one.trust], { issuer: one.issuer, since: since === undefined ? '' : dateTime(since) })}</p>
          {one.notRevoked !== undefined && <p>{t(text.notRevoked, { at: dateTime(one.notRevoked) })}</p>}
        </>
      )}
    </li>
  );
}

function Panel() {
  const { t, dateTime } = useWords();
  const found = useSignatures();
  if (found === undefined) return <p role="status">{t(text.asking)}</p>;
  if (found === 'late') return <p role="status">{t(text.notNow)}</p>;
  if (!found.looked) return <p>{t(text.notLooked)}</p>;
  return (
    <>
      {found.saidAt !== undefined && <p role="status">{t(text.asOf, { at: dateTime(new Date(found.saidAt).toISOString()) })}</p>}
      <ul className={css.signatures}>
        {found.signatures.map((one, at) => (
          <Signature key={at} one={one} />
        ))}
      </ul>
    </>
  );
}

function useShown(): boolean {
  const found = useSignatures();
  return found !== undefined && found !== 'late' && (!found.looked || found.signatures.length > 0);
}

function Bar() {
  const { t } = useWords();
  const { openSide } = useOpened();
  const found = useSignatures();
  if (found === undefined || found === 'late' || worstOf(found.signatures) !== 'bad') return null;
  return (
    <div className={css.bar} role="status">
      <IconAlertTriangle size={24} aria-hidden />
      <span>{t(text.badBar)}</span>
      <Button variant="default" onClick={() => openSide('signatures')}>
        {t(text.see)}
      </Button>
    </div>
  );
}

export const signatures: ReaderPart = {
  name: 'signatures',
  side: { title: text.signatures, Icon: IconCertificate, useShown, Show: Panel },
  Bar,
};
