import { assetThumbnailContract } from "@/lib/http/dialects/ui/contracts-assets";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openThumbnail } from "@/lib/services/assets";

export const GET = route(uiDialect, assetThumbnailContract, async ({ actor, params, request }) =>
  fileResponse(request, await openThumbnail(actor, { ...params, trashed: true })),
);
