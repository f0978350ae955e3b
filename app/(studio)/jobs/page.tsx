import { JobsRoom } from "@/components/jobs/jobs-room";

export const metadata = { title: "Jobs" };

export default function JobsPage() {
  return <JobsRoom />;
}
