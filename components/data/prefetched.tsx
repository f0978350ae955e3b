import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";

interface Props {
  /** Query keys with what the server has read for them. */
  answers: [readonly unknown[], unknown][];
  children: ReactNode;
}

/** Gives the queries below the answers that came with the page, so that they need not ask before they show something. */
export function Prefetched({ answers, children }: Props) {
  const client = new QueryClient();
  for (const [key, data] of answers) client.setQueryData(key, data);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
