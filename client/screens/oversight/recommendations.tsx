/** Recommendations to whoever answers or follows them up: all of theirs, or the one in the address. */
import { useParams } from 'wouter';
import { MyRecommendationsPage } from './mine.tsx';
import { RecommendationPage } from './recommendation.tsx';

export default function Recommendations() {
  const { id } = useParams<{ id?: string }>();
  return id === undefined ? <MyRecommendationsPage /> : <RecommendationPage key={id} id={id} />;
}
