/** A teller's device signs papers wherever its owner is in the room. */
import { useEffect } from 'react';
import { tellersDeviceOf } from '../../link/own-tellers-device.ts';
import { useHere } from '../here.tsx';

export function Behind() {
  const { following, canSign } = useHere();
  useEffect(() => {
    if (following && canSign) tellersDeviceOf(following);
  }, [following, canSign]);
  return null;
}
