import { useSyncExternalStore } from 'react';
import { online } from '../link/online.ts';

/** Whether the server answers, as last seen. */
export const useOnline = (): boolean => useSyncExternalStore(online.subscribe, online.get);
