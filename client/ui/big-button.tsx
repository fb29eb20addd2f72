import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';
import css from './pieces.module.css';

export type BigButtonProps = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>;

/** The one next act of a screen: there is at most one. */
export function BigButton({ className = '', ...rest }: BigButtonProps) {
  return <Button {...rest} className={`${css.big} ${className}`} />;
}
