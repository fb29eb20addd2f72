import { Loading } from '../ui/states.tsx';
import { Page } from '../ui/page.tsx';

export default function Archive() {
  return (
    <Page title="Archive">
      <Loading />
    </Page>
  );
}
