/** This page's tellers' device: for each meeting that is followed one, once. */
import { browserTellersKeys } from './browser-tellers-keys.ts';
import { randomBytes } from './drop.ts';
import type { Following } from './follow.ts';
import { TellersDevice } from './tellers-device.ts';

const all = new WeakMap<Following, TellersDevice>();

/** From now on it signs papers by itself for as long as the meeting is followed. Undefined for who signs nothing here. */
export function tellersDeviceOf(following: Following): TellersDevice | undefined {
  const { signer } = following.parts;
  if (!signer) return undefined;
  const device = all.get(following) ?? new TellersDevice(following, { keep: browserTellersKeys(signer.member), random: randomBytes });
  all.set(following, device);
  return device;
}
