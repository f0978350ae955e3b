import { JobRoom } from "@/components/job/job-room";

export const metadata = { title: "Job" };

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <JobRoom key={id} id={id} />;
}
