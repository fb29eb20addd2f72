/** HTTP from this page to our own server: every answer is the value asked for, or a refusal as a value. Nothing here throws. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { AS_HEADER, HALL_HEADER } from '../../shared/wire/http.ts';
import { doorBy, GATEWAY, readAnswer, saysOther, saysSignedOut } from './door.ts';
import { takeFirst } from './first-answers.ts';
import { isHallScreen } from './hall-screen.ts';
import { online } from './online.ts';

type SignedOut = () => void;
const signedOutListeners = new Set<SignedOut>();

/** Called whenever the server says that nobody is signed in. Returns how to stop listening. */
export function onSignedOut(listener: SignedOut): () => void {
  signedOutListeners.add(listener);
  return () => {
    signedOutListeners.delete(listener);
  };
}

const signedOut = (): void => {
  for (const listener of signedOutListeners) listener();
};

type Other = (refusal: Refusal) => void;
const otherListeners = new Set<Other>();

/** Called whenever the server says that somebody else is signed in than this page believes. Returns how to stop listening. */
export function onOtherSession(listener: Other): () => void {
  otherListeners.add(listener);
  return () => {
    otherListeners.delete(listener);
  };
}

const other: Other = (refusal) => {
  for (const listener of otherListeners) listener(refusal);
};

let believed: string | undefined;
/** Whom this page believes to be signed in, by id; undefined: nobody yet. */
export const believe = (member: string | undefined): void => void (believed = member);
export const whoAsks = (): string | undefined => (isHallScreen() ? undefined : believed);

/** Says who it is that asks; or that it is the wall of a hall, beside whoever else is signed in in the same browser. */
export const whoHeaders = (): Record<string, string> =>
  isHallScreen() ? { [HALL_HEADER]: '1' } : believed === undefined ? {} : { [AS_HEADER]: believed };

const door = doorBy({
  base: '',
  fetch: (address, request) => takeFirst(address, request) ?? fetch(address, request),
  headers: whoHeaders,
  online: (yes) => online.set(yes),
  signedOut,
  other,
});

/** `path` is what follows `/api`, beginning with a slash. */
export const { get, post, put, del } = door;

/** Makes of an answer's status and body what the caller gets. */
export function read<T>(status: number, text: string): T | Refusal {
  const value = readAnswer<T>(status, text);
  if (saysSignedOut(value)) signedOut();
  if (saysOther(value)) other(value);
  return value;
}

export interface Upload<T> {
  readonly answer: Promise<T | Refusal>;
  readonly stop: () => void;
}

/** False for one that was deleted, moved or changed since it was chosen, and for a folder. */
const isReadable = (file: Blob): Promise<boolean> => file.slice(0, 1).arrayBuffer().then(() => true, () => false);

/**
 * Sends a file as the body of a PUT. `progress` gets a share from 0 to 1. Header values must be ASCII: names go through
 * `encodeURIComponent`. No time limit: a big file over a weak network may take long; `stop` is the user's.
 */
export function upload<T>(
  path: string,
  file: Blob,
  headers: Readonly<Record<string, string>> = {},
  progress: (share: number) => void = () => undefined,
): Upload<T> {
  const request = new XMLHttpRequest();
  const answer = new Promise<T | Refusal>((done) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) progress(event.loaded / event.total);
    };
    request.onload = () => {
      online.set(!GATEWAY.has(request.status));
      done(read<T>(request.status, request.responseText));
    };
    request.onerror = () => {
      // A browser says one and the same of a lost network and of a file that it cannot read.
      void isReadable(file).then((is) => {
        if (is) online.set(false);
        done(refuse(is ? 'link/offline' : 'papers/file-not-readable'));
      });
    };
    request.onabort = () => done(refuse('link/stopped'));
    request.open('PUT', `/api${path}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    for (const [name, value] of Object.entries({ ...whoHeaders(), ...headers })) request.setRequestHeader(name, value);
    request.send(file);
  });
  return { answer, stop: () => request.abort() };
}
