/** The chair's next act of a feature: filled where it is the biggest thing on the screen, and one of several where another's goes before it. */
import { Act, TwoStep, type ActProps, type TwoStepProps } from './act.tsx';

export interface Big {
  /** The one next act of the screen. */
  readonly big: boolean;
}

type NextActProps = Omit<ActProps, 'variant'> & Big;
/** Without a title of its own its dialog asks for what the button says. */
type NextStepProps = Omit<TwoStepProps, 'variant' | 'title' | 'label'> & Big & { readonly label: string; readonly title?: string };

const look = ({ big }: Big) => ({ big, variant: big ? ('filled' as const) : ('default' as const) });

export const NextAct = (props: NextActProps) => <Act {...props} {...look(props)} />;

export const NextStep = ({ title, ...props }: NextStepProps) => <TwoStep {...props} {...look(props)} title={title ?? `${props.label}?`} />;
