import { redirect } from "next/navigation";

/** Generating is asked for with POST; whoever comes by a link is shown the production. */
export default async function GeneratePage({ params }: { params: Promise<{ id: string }> }) {
  redirect(`/marketing/job/${encodeURIComponent((await params).id)}`);
}
