/** Notices of a browser that show while the app is closed: whether it can, and its subscription. Never asked for without a press. */
import { isRefusal, refuse, type Refusal } from '../../../shared/base/refusal.ts';
import type { Language } from '../../../shared/text/words.ts';
import type { NoticeWays } from '../../../shared/wire/notices.ts';
import { del, post } from '../../link/http.ts';

export const canShow = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const registration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  canShow() ? navigator.serviceWorker.getRegistration().catch(() => undefined) : undefined;

const held = async (): Promise<PushSubscription | undefined> =>
  (await (await registration())?.pushManager.getSubscription().catch(() => null)) ?? undefined;

/** By which the server knows this browser; undefined where it is not subscribed. */
export async function ownId(): Promise<string | undefined> {
  const subscription = await held();
  if (!subscription) return undefined;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const bytesOf = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));

function tell(subscription: PushSubscription, language: Language): Promise<NoticeWays | Refusal> {
  const { endpoint, keys } = subscription.toJSON();
  return post<NoticeWays>('/notices/devices', { endpoint, keys, language });
}

/** Asks the browser's owner, its push service and the server, in this order. Refuses where one of them does not. */
export async function turnOn(key: string, language: Language): Promise<NoticeWays | Refusal> {
  if ((await Notification.requestPermission()) !== 'granted') return refuse('notices/blocked');
  const worker = await navigator.serviceWorker.ready;
  // One by another key, of an installation of before, brings nothing any more.
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const subscription = await worker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) })
    .catch(() => undefined);
  return subscription ? tell(subscription, language) : refuse('notices/no-service');
}

export async function turnOff(): Promise<NoticeWays | Refusal> {
  const id = await ownId();
  const answer = id === undefined ? refuse('notices/no-service') : await del<NoticeWays>(`/notices/devices/${id}`);
  if (!isRefusal(answer)) await (await held())?.unsubscribe();
  return answer;
}
