/** A code for one person, to be scanned or typed. */
import { useEffect, useState } from 'react';
import { Button, Group } from '@mantine/core';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Member } from '../../../../shared/council/council.ts';
import { enrolling } from '../../../../shared/text/members.ts';
import type { EnrolmentOffer } from '../../../../shared/wire/enrolment.ts';
import { post } from '../../../link/http.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { AddressCodes } from '../../../ui/address-codes.tsx';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';
import own from './enrolment.module.css';

interface OfferProps {
  readonly member: Member;
  /** Their tablet has entered the code. */
  readonly waiting: boolean;
  /** Somebody waits to be approved: that comes first, and this is no longer the next act. */
  readonly second: boolean;
  readonly onLater: () => void;
}

export function Offer({ member, waiting, second, onLater }: OfferProps) {
  const { t, time } = useWords();
  const [offer, setOffer] = useState<EnrolmentOffer>();
  const [over, setOver] = useState(false);
  const { busy, refusal, run } = useActing();
  const make = () =>
    run(async () => {
      const answer = await post<EnrolmentOffer>('/enrolments', { member: member.id });
      if (!isRefusal(answer)) {
        setOver(false);
        setOffer(answer);
      }
      return answer;
    });
  useEffect(() => {
    if (!offer) return;
    const timer = setTimeout(() => setOver(true), Math.max(0, Date.parse(offer.expiresAt) - Date.now()));
    return () => clearTimeout(timer);
  }, [offer]);

  if (waiting) return <Notice tone="good">{t(enrolling.isWaiting)}</Notice>;
  if (!offer || over)
    return (
      <div className={css.tight}>
        {over && <Notice tone="warn">{t(enrolling.over)}</Notice>}
        <Refused refusal={refusal} />
        <BigButton variant={second ? 'default' : 'filled'} loading={busy} onClick={() => void make()}>
          {t(enrolling.makeCode, { name: member.name })}
        </BigButton>
        <Button variant="subtle" color="gray.8" onClick={onLater}>
          {t(enrolling.skip)}
        </Button>
      </div>
    );
  return (
    <div className={own.offer}>
      <p>{t(enrolling.scan, { name: member.name, address: offer.url.replace(/#.*$/, '').replace(/^https?:\/\//, '') })}</p>
      <AddressCodes text={offer.url} size={220} named />
      <p className={own.code} translate="no" role="img" aria-label={`${t(enrolling.code)}: ${[...offer.code].join(' ')}`}>
        {offer.code.slice(0, 4)} {offer.code.slice(4)}
      </p>
      <p className={css.soft}>{t(enrolling.validFor, { time: time(offer.expiresAt) })}</p>
      <Refused refusal={refusal} />
      <Group>
        <Button variant="default" loading={busy} onClick={() => void make()}>
          {t(enrolling.newCode)}
        </Button>
        <Button variant="subtle" color="gray.8" onClick={onLater}>
          {t(enrolling.skip)}
        </Button>
      </Group>
    </div>
  );
}
