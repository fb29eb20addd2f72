/** Behind every screen: the notes of whoever is here are brought together with the server. Shows nothing. */
import { useEffect } from 'react';
import { startSyncing } from '../../notes/syncing.ts';
import { useSession } from '../../session.tsx';

export default function NotesBehind() {
  const { me, locked } = useSession();
  const owner = me && me.by !== 'hall' ? me.member.id : undefined;
  useEffect(() => (owner !== undefined && !locked ? startSyncing(owner) : undefined), [owner, locked]);
  return null;
}
