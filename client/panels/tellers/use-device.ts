/** This page's tellers' device, and how one vote stands on it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { tellersDeviceOf } from '../../link/own-tellers-device.ts';
import type { OwnUrn, TellersDevice } from '../../link/tellers-device.ts';
import { useHere } from '../here.tsx';

const NONE = createStore<Readonly<Record<string, OwnUrn>>>(() => ({}));

/** Without a key that signs here there is no device. */
export function useDevice(vote: string): { readonly device?: TellersDevice; readonly own?: OwnUrn } {
  const { following, canSign } = useHere();
  const device = following && canSign ? tellersDeviceOf(following) : undefined;
  const own = useStore(device?.store ?? NONE)[vote];
  return { ...(device && { device }), ...(own && { own }) };
}
