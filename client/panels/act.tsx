/** Acts of a meeting as buttons: disabled by the same rule by which the server would refuse, with its words as the reason. */
import { useId, useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from '@mantine/core';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { BigButton } from '../ui/big-button.tsx';
import { Confirm, type ConfirmProps } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { useHere } from './here.tsx';
import css from './panels.module.css';

/** Why this person may not do it now; undefined when they may. */
function useVerdict(type: string, input: Json = {}): Refusal | undefined {
  const { actor, meeting, followed } = useHere();
  const command = MEETING.command(type);
  if (!actor || !command) return refuse('access/not-in-this-stage');
  if (followed.restoring && command.evidence !== 'restoration') return refuse('session/restoring');
  const verdict = command.may(actor, meeting, input);
  return verdict === 'yes' ? undefined : verdict;
}

export interface ActProps extends Pick<ButtonProps, 'variant' | 'leftSection' | 'size'> {
  /** The command's name. */
  readonly type: string;
  readonly input?: Json;
  readonly label: ReactNode;
  /** The one next act of the screen. */
  readonly big?: boolean;
  readonly className?: string;
  readonly onDone?: () => void;
}

/** One press, for what can be undone or repeated. */
export function Act({ type, input = {}, label, big = false, onDone, className, ...look }: ActProps) {
  const { following } = useHere();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const verdict = useVerdict(type, input);
  const press = async () => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await following?.act(type, input);
    setBusy(false);
    setRefusal(answer);
    if (!answer) onDone?.();
  };
  return (
    <Explained verdict={verdict} refusal={refusal} big={big}>
      {(described) => {
        const common = { ...look, ...described, className, onClick: () => void press(), loading: busy, disabled: verdict !== undefined };
        return big ? <BigButton {...common}>{label}</BigButton> : <Button {...common}>{label}</Button>;
      }}
    </Explained>
  );
}

export interface TwoStepProps extends ActProps, Pick<ConfirmProps, 'draft'> {
  readonly title: string;
  /** The verb on the second button; the first one's words where absent. */
  readonly act?: string;
  /** See Confirm. */
  readonly cancel?: string;
  /** What it will do. */
  readonly children: ReactNode;
  /** A reason of the dialog's own not to go on yet. */
  readonly check?: () => Refusal | undefined;
  readonly onOpen?: () => void;
  /** Where more is to be done than to send the command with its input. */
  readonly send?: () => Promise<Refusal | undefined>;
}

/** Two presses, for what cannot be taken back. */
export function TwoStep({
  type,
  input = {},
  label,
  big = false,
  title,
  act,
  cancel,
  children,
  check,
  onOpen,
  onDone,
  send,
  draft,
  className,
  ...look
}: TwoStepProps) {
  const { following } = useHere();
  const [opened, setOpened] = useState(false);
  const verdict = useVerdict(type, input);
  const open = () => {
    onOpen?.();
    setOpened(true);
  };
  const go = async (): Promise<Refusal | undefined> => {
    const answer = check?.() ?? (await (send ? send() : following?.act(type, input)));
    if (!isRefusal(answer)) onDone?.();
    return answer;
  };
  return (
    <>
      <Explained verdict={verdict} big={big}>
        {(described) => {
          const common = { ...look, ...described, className, onClick: open, disabled: verdict !== undefined };
          return big ? <BigButton {...common}>{label}</BigButton> : <Button {...common}>{label}</Button>;
        }}
      </Explained>
      <Confirm
        opened={opened}
        title={title}
        act={act ?? (typeof label === 'string' ? label : title)}
        cancel={cancel}
        onAct={go}
        onClose={() => setOpened(false)}
        draft={draft}
      >
        {children}
      </Confirm>
    </>
  );
}

interface ExplainedProps {
  readonly verdict: Refusal | undefined;
  readonly refusal?: Refusal;
  readonly big: boolean;
  readonly children: (described: { readonly 'aria-describedby'?: string }) => ReactNode;
}

function Explained({ verdict, refusal, big, children }: ExplainedProps) {
  const { refusal: words } = useWords();
  const id = useId();
  return (
    <div className={`${css.act} ${big ? css.actBig : ''}`}>
      {children(verdict ? { 'aria-describedby': id } : {})}
      {verdict && (
        <p id={id} className={css.why}>
          {words(verdict)}
        </p>
      )}
      <Refused refusal={refusal} />
    </div>
  );
}
