/** On the page of one's meetings: whatever one is asked to do beside them. */
import { HomeFollowing } from '../following/home-following.tsx';
import { HomeRecommendations } from '../oversight/home-recommendations.tsx';
import { HomePreparing } from '../preparing/home-preparing.tsx';

export default function HomeAsked() {
  return (
    <>
      <HomePreparing />
      <HomeFollowing />
      <HomeRecommendations />
    </>
  );
}
