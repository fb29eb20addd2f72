/** What of speaking stands on a tablet, by where it is shown: in a line over everything, before whoever is asked, with the item. */
import ForYou from '../questions/for-you.tsx';
import type { OfItemProps } from '../slot.ts';
import { Now, OwnFloor } from './now.tsx';
import OfItem from './of-item.tsx';

export default function Tablet({ item, at }: Partial<OfItemProps>) {
  if (item !== undefined) return <OfItem item={item} at={at ?? 'subject'} />;
  if (at !== undefined) return <Now />;
  return (
    <>
      <OwnFloor />
      <ForYou />
    </>
  );
}
