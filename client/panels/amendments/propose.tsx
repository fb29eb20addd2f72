/** A delegate's amendment to a provision: which kind, its words against the draft, why; kept until it is sent. */
import { useState } from 'react';
import { Button, Stack, Textarea } from '@mantine/core';
import type { Json } from '../../../shared/base/canonical.ts';
import { refuse } from '../../../shared/base/refusal.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import { changesSomething, endOf, provisionsOf, withoutLabel, type Provision } from '../../../shared/meeting/wording.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { TwoStep } from '../act.tsx';
import css from './amendments.module.css';
import { Changed } from './pieces.tsx';

const KINDS = ['replace', 'insert', 'strike'] as const;

interface ProposeProps {
  readonly wording: Wording;
  /** What the place counts: the text's provisions, or those that the amendment `to` inserts. */
  readonly basis: readonly Provision[];
  readonly to?: string;
  readonly place: number;
  readonly onSent: () => void;
}

export function Propose({ wording, basis, to, place, onSent }: ProposeProps) {
  const { t } = useWords();
  const at = basis[place]!;
  const key = [wording.wording, ...(to === undefined ? [] : [to]), place].join('/');
  const { typed, type, sent, drop } = useDraft(`amendment/${key}`, { kind: '', replace: at.text, insert: '', reason: '' });
  const [sending, setSending] = useState(false);
  if (typed.kind === '')
    return (
      <div className={css.acts}>
        {KINDS.filter((one) => one !== 'replace' || at.text !== '').map((kind) => (
          <Button key={kind} variant="default" size="lg" onClick={() => type({ kind })}>
            {t(words[kind])}
          </Button>
        ))}
      </div>
    );
  const kind = typed.kind as Amendment['kind'];
  const text = kind === 'replace' ? withoutLabel(at, typed.replace) : kind === 'insert' ? typed.insert.trim() : '';
  const change = { kind, place, text: text.replace(/\s+/g, ' '), inserted: kind === 'insert' ? provisionsOf(text, at.level) : [] };
  const changes = changesSomething(basis, change) && (kind === 'strike' || text !== '');
  const input = { wording: wording.wording, ...(to !== undefined && { to }), kind, place, text, reason: typed.reason.trim() };
  const parts = endOf(basis, place) - place - 1;
  return (
    <Stack gap="md">
      <strong>{t(words[kind])}</strong>
      {kind === 'strike' ? (
        parts > 0 && <p>{t(words.strikeParts, { n: parts })}</p>
      ) : (
        <Textarea
          size="md"
          autosize
          minRows={3}
          maxRows={14}
          maxLength={20_000}
          data-autofocus
          label={t(kind === 'replace' ? words.newWords : words.moreWords)}
          description={kind === 'insert' ? t(words.moreHint) : undefined}
          value={kind === 'replace' ? typed.replace : typed.insert}
          onChange={(event) => type({ [kind]: event.currentTarget.value })}
        />
      )}
      {changes && kind !== 'insert' && (
        <div>
          <p className={css.soft}>{t(to === undefined ? words.asItReads : words.asInserted)}</p>
          <Changed basis={basis} change={change} />
        </div>
      )}
      <Textarea
        size="md"
        autosize
        minRows={2}
        maxLength={2000}
        label={t(words.reason)}
        value={typed.reason}
        onChange={(event) => type({ reason: event.currentTarget.value })}
      />
      <div className={css.acts}>
        <TwoStep
          type="proposeAmendment"
          input={input as unknown as Json}
          big
          variant="filled"
          label={t(words.send)}
          title={t(words.send)}
          check={() => (changes ? undefined : refuse('amendments/changes-nothing'))}
          onOpen={() => setSending(true)}
          onDone={() => {
            sent();
            onSent();
          }}
        >
          <Stack gap="md">
            {sending && <Changed basis={basis} change={change} />}
            <p>{t(words.sendText)}</p>
          </Stack>
        </TwoStep>
        <Button variant="default" size="lg" onClick={drop}>
          {t(words.cancel)}
        </Button>
      </div>
    </Stack>
  );
}
