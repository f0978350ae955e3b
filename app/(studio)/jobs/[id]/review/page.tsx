import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { ReviewRoom } from "@/components/review/review-room";
import { reviewView } from "@/lib/http/dialects/ui/review";
import { readAhead } from "@/lib/http/read-ahead";
import { readReview } from "@/lib/services/review";

export const generateMetadata = titled((t) => t.review.title);

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answers = await readAhead((actor) => [
    [["review", id], async () => reviewView(await readReview(actor, { jobId: id }))],
  ]);
  return (
    <Prefetched answers={answers}>
      <ReviewRoom key={id} id={id} />
    </Prefetched>
  );
}
