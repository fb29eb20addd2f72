/** What a member sees of voting by proxy: what is owed while a vote is open, or who votes for whom. */
import Mine from './mine.tsx';
import Owed from './owed.tsx';

export default function Seen({ owed = false }: { readonly owed?: boolean }) {
  return owed ? <Owed /> : <Mine />;
}
