/** Help over the screen one is at: its guides, and the way to all others. Nobody leaves what they were doing. */
import { Button, Drawer, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { guides as w } from '../../../shared/text/guides.ts';
import { shell } from '../../../shared/text/shell.ts';
import { Asking } from '../../ui/asking.tsx';
import { useWords } from '../../ui/language.tsx';
import { GuideBody } from './guide-body.tsx';
import { helpAt } from './place-of.ts';
import { useGuides } from './use-guides.ts';
import css from './guides.module.css';

interface HelpHereProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export default function HelpHere({ opened, onClose }: HelpHereProps) {
  const { t } = useWords();
  const [, go] = useLocation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(34rem, 100vw)"
      title={<Text fw={600} fz="lg">{t(w.here)}</Text>}
      closeButtonProps={{ 'aria-label': t(shell.close), size: 'xl' }}
    >
      <Asking>
        <Here />
      </Asking>
      <Button
        size="lg"
        variant="default"
        fullWidth
        onClick={() => {
          onClose();
          go('/guides');
        }}
      >
        {t(w.all)}
      </Button>
    </Drawer>
  );
}

function Here() {
  const { t } = useWords();
  const [path] = useLocation();
  const { guides } = useGuides();
  const here = helpAt(path, guides.filter((one) => one.state !== 'away'));
  if (here.length === 0) return <p className={css.soft}>{t(w.nothingHere)}</p>;
  return here.map((one) => (
    <section key={one.id} className={css.help}>
      <h2>{one.title}</h2>
      <GuideBody text={one.body} />
    </section>
  ));
}
