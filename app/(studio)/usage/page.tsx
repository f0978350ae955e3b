import { UsageRoom } from "@/components/usage/usage-room";

export const metadata = { title: "Usage" };

export default function UsagePage() {
  return <UsageRoom />;
}
