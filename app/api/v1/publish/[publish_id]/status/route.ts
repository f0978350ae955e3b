import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { publicationWire, publishStatusContract } from "@/lib/http/dialects/platform/publish";
import { route } from "@/lib/http/kernel";
import { readPublication } from "@/lib/services/publishing";

export const GET = route(platformDialect, publishStatusContract, async ({ actor, params }) =>
  publicationWire(await readPublication(actor, { id: params.publish_id })),
);
