"use client";
import { ErrorView } from "@/components/shell/error-view";

/** A room that broke leaves the shell round it standing, so that the others stay within reach. */
export default function RoomError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <ErrorView digest={error.digest} onRetry={retry} />;
}
