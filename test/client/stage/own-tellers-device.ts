/** Stands where the page's tellers' device stands: what lies on it is what a test has put there. */
import { createStore } from 'zustand/vanilla';
import type { OwnUrn } from '../../../client/link/tellers-device.ts';

const store = createStore<Readonly<Record<string, OwnUrn>>>(() => window.staged.tellers ?? {});
const does = (what: string) => async (vote: string) => void window.stage.acts.push([`device: ${what}`, vote]);

export const tellersDeviceOf = () => ({ store, makeKeys: does('makeKeys'), open: does('open'), publish: does('publish') });
