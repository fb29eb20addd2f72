/** The link for screens: the one file of it that knows React. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Actor } from '../../shared/meeting/feature.ts';
import { useSession } from '../session.tsx';
import type { DeviceKey } from '../keys/device-key.ts';
import type { Following } from './follow.ts';
import { NOTHING_YET, type Followed } from './followed.ts';
import { browserShelf } from './browser-shelf.ts';
import { askedFirst } from './first-answers.ts';
import { isHallScreen } from './hall-screen.ts';
import { get, post, whoAsks } from './http.ts';
import { LINGER_MS, Link } from './link.ts';
import { online } from './online.ts';
import { paced } from './paced.ts';
import { onPageWakes } from './page-wakes.ts';
import { signerOf } from './signer.ts';
import { Connection } from './socket.ts';
import { memoryShelf } from './store.ts';

let current: { readonly name: string; readonly link: Link; users: number } | undefined;

/** One link a page, and a new one whenever somebody else is signed in or in another way. */
function take(member: string | undefined, key: DeviceKey | undefined, meeting: string): Link {
  const name = `${member ?? 'hall'}/${key?.certificate ?? ''}`;
  if (current?.name !== name) {
    current?.link.close();
    const signer = key && signerOf(key);
    const shelf = member === undefined ? memoryShelf() : browserShelf(member);
    const connection = new Connection({ hall: isHallScreen(), as: whoAsks, meeting });
    const page = { connection, get, askedFirst, post, shelf, online: online.set, wakes: onPageWakes };
    current = { name, users: 0, link: new Link({ ...page, ...(member !== undefined && { member }), ...(signer && { signer }) }) };
  }
  current.users++;
  return current.link;
}

function release(link: Link): void {
  if (current?.link !== link) return;
  current.users--;
  const mine = current;
  setTimeout(() => {
    if (mine.users > 0 || current !== mine) return;
    mine.link.close();
    current = undefined;
  }, 2 * LINGER_MS);
}

export interface MeetingHere {
  readonly followed: Followed;
  /** Undefined for the first moment of a screen. */
  readonly following: Following | undefined;
  /** Who acts on this screen; undefined for a hall. */
  readonly actor: Actor | undefined;
  /** A ballot can be signed on this device. */
  readonly canSign: boolean;
}

const nothing = createStore<Followed>(() => NOTHING_YET);

/** Follows a meeting for as long as the screen is shown. */
export function useMeeting(meeting: string): MeetingHere {
  const { me, key } = useSession();
  const member = me && me.by !== 'hall' ? me.member.id : undefined;
  const signed = me?.by !== undefined;
  const signing = me?.by === 'key' && key?.member.id === member ? key : undefined;
  const certificate = signing?.certificate;
  const [held, setHeld] = useState<Following>();
  useEffect(() => {
    if (!signed || meeting === '') return;
    const link = take(member, signing, meeting);
    // The link lives outside of React; this screen learns of it here.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setHeld(link.follow(meeting));
    return () => {
      link.unfollow(meeting);
      release(link);
    };
    // The same key read anew from its store is no reason to begin again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [meeting, member, certificate, signed]);
  const following = held?.id === meeting ? held : undefined;
  const shown = useMemo(() => (following ? paced(following.store) : nothing), [following]);
  const followed = useStore(shown);
  return useMemo(
    () => ({
      followed,
      following,
      actor: member === undefined ? undefined : { kind: 'person', id: member },
      canSign: certificate !== undefined,
    }),
    [followed, following, member, certificate],
  );
}
