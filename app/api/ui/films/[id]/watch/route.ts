import {
  filmWatchContract,
  publishWatchContract,
  unpublishWatchContract,
} from "@/lib/http/dialects/ui/contracts-watch";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { watchPageWire } from "@/lib/http/dialects/ui/watch-view";
import { route } from "@/lib/http/kernel";
import { publishPage, readWatchPage, unpublishPage } from "@/lib/services/watch";

export const GET = route(uiDialect, filmWatchContract, async ({ actor, params }) => {
  const page = await readWatchPage(actor, { filmId: params.id });
  return { page: page && watchPageWire(page) };
});

export const PUT = route(uiDialect, publishWatchContract, async ({ actor, params, body }) =>
  watchPageWire(await publishPage(actor, { ...body, filmId: params.id })),
);

export const DELETE = route(uiDialect, unpublishWatchContract, async ({ actor, params }) => {
  await unpublishPage(actor, { filmId: params.id });
  return undefined;
});
