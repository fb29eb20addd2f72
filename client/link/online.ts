/** Whether the server answers: told by whoever last spoke with it, over HTTP or the socket. */
type Listener = () => void;

function makeOnline(start: boolean) {
  let value = start;
  const listeners = new Set<Listener>();
  return {
    get: () => value,
    set(next: boolean) {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: Listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Not `navigator.onLine`: a room's Wi-Fi without the internet is online to us, and one without the server is not. */
export const online = makeOnline(true);
