/** A menu of acts: what one of them opens keeps the keys; only where nothing takes them they go back to what opened the menu. */
import { useState } from 'react';
import { Menu, type MenuProps } from '@mantine/core';
import { useFocusBack } from './focus-back.ts';

export function ActsMenu({ children, ...how }: MenuProps) {
  const [opened, setOpened] = useState(false);
  useFocusBack(opened);
  return (
    <Menu {...how} opened={opened} onChange={setOpened} returnFocus={false}>
      {children}
    </Menu>
  );
}
