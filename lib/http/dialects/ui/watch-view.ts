import type { WatchPageView } from "@/lib/services/watch";
import type { WatchPage } from "./watch";

export function watchPageWire({ slug: _, until, publishedAt, ...page }: WatchPageView): WatchPage {
  return { ...page, until: until?.toISOString() ?? null, publishedAt: publishedAt.toISOString() };
}
