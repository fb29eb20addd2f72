/** How notices come besides the list: on this device, by e-mail, and which of them. */
import { useEffect, useState, type FormEvent } from 'react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { notices as w } from '../../../shared/text/notices.ts';
import { NOTICE_GROUPS, type NoticeGroup, type NoticeWay, type NoticeWays } from '../../../shared/wire/notices.ts';
import { del, post, put } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { canShow, ownId, turnOff, turnOn } from './on-this-device.ts';
import css from './notices.module.css';

const GROUP_WORDS = { meetings: w.group_meetings, papers: w.group_papers, inTime: w.group_inTime } as const;

interface Part {
  readonly ways: NoticeWays;
  readonly run: (act: () => Promise<NoticeWays | Refusal>) => Promise<void>;
}

export function Ways() {
  const { t } = useWords();
  const { data, refusal, again } = useAsk<NoticeWays>('/notices/ways');
  const [wrong, setWrong] = useState<Refusal>();
  const run = async (act: () => Promise<NoticeWays | Refusal>): Promise<void> => {
    const answer = await act();
    setWrong(isRefusal(answer) ? answer : undefined);
    await again();
  };
  if (refusal?.code === 'link/offline' || (!data && !refusal)) return null;
  return (
    <section className={css.section} aria-labelledby="ways">
      <h2 id="ways">{t(w.ways)}</h2>
      <p>{t(w.waysLead)}</p>
      <Refused refusal={refusal ?? wrong} />
      {data?.pushKey !== undefined && <OnDevice ways={data} run={run} />}
      {data?.mails && <ByMail ways={data} run={run} />}
    </section>
  );
}

function OnDevice({ ways, run }: Part) {
  const { t, language } = useWords();
  const { pushKey, devices } = ways;
  const [own, setOwn] = useState<string>();
  useEffect(() => void ownId().then(setOwn), [devices]);
  const isOn = devices.some((one) => one.id === own);
  const others = devices.filter((one) => one.id !== own);
  return (
    <>
      <h3>{t(w.onDevice)}</h3>
      <p>{t(w.onDeviceLead)}</p>
      {!canShow() && <Notice>{t(w.noPush)}</Notice>}
      {isOn && <p>{t(w.isOn)}</p>}
      {others.length > 0 && <p>{t(w.otherDevices, { n: others.length })}</p>}
      <div className={css.acts}>
        {canShow() && !isOn && <Button onClick={() => void run(() => turnOn(pushKey!, language))}>{t(w.turnOn)}</Button>}
        {isOn && (
          <Button variant="default" onClick={() => void run(turnOff)}>
            {t(w.turnOff)}
          </Button>
        )}
        {others.length > 0 && (
          <Button
            variant="default"
            onClick={() =>
              void run(async () => {
                let answer: NoticeWays | Refusal = ways;
                for (const { id } of others) if (!isRefusal(answer)) answer = await del<NoticeWays>(`/notices/devices/${id}`);
                return answer;
              })
            }
          >
            {t(w.turnOffOthers)}
          </Button>
        )}
      </div>
      {devices.length > 0 && <Which way="push" ways={ways} run={run} />}
    </>
  );
}

function ByMail({ ways, run }: Part) {
  const { t, language } = useWords();
  const { address, asked } = ways;
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void run(() => post<NoticeWays>('/notices/mail', { address: typed.trim(), language }));
  };
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    void run(() => post<NoticeWays>('/notices/mail/confirm', { code: code.trim() }));
  };
  return (
    <>
      <h3>{t(w.mail)}</h3>
      <p>{t(w.mailLead)}</p>
      {address !== undefined && asked === undefined && (
        <>
          <p>{t(w.usesAddress, { address })}</p>
          <Which way="mail" ways={ways} run={run} />
          <Button variant="default" onClick={() => void run(() => del<NoticeWays>('/notices/mail'))}>
            {t(w.forgetAddress)}
          </Button>
        </>
      )}
      {address === undefined && asked === undefined && (
        <form onSubmit={send}>
          <TextInput
            type="email"
            required
            maxLength={200}
            autoComplete="email"
            label={t(w.address)}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit">{t(w.sendCode)}</Button>
        </form>
      )}
      {asked !== undefined && (
        <form onSubmit={confirm}>
          <TextInput
            required
            inputMode="numeric"
            pattern="[0-9]{6}"
            maxLength={6}
            autoComplete="one-time-code"
            label={t(w.code)}
            description={t(w.codeSent, { address: asked })}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit">{t(w.confirm)}</Button>
        </form>
      )}
    </>
  );
}

function Which({ way, ways, run }: Part & { readonly way: NoticeWay }) {
  const { t } = useWords();
  const chosen = ways.by[way];
  return (
    <Checkbox.Group
      label={t(w.which)}
      value={[...chosen]}
      onChange={(groups) => void run(() => put<NoticeWays>('/notices/ways', { [way]: groups as NoticeGroup[] }))}
    >
      {NOTICE_GROUPS.map((one) => (
        <Checkbox key={one} value={one} label={t(GROUP_WORDS[one])} mih="var(--touch)" size="md" py="sm" />
      ))}
    </Checkbox.Group>
  );
}
