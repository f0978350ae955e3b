import { interchangeContract } from "@/lib/http/dialects/ui/contracts-preview";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { madeResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { exportInterchange } from "@/lib/services/videos";

const MIME = { otio: "application/octet-stream", edl: "text/plain; charset=utf-8", fcpxml: "application/xml" };

export const GET = route(uiDialect, interchangeContract, async ({ actor, params: { id, format } }) => {
  const { content, title } = await exportInterchange(actor, { id, format });
  return madeResponse({ bytes: Buffer.from(content), mime: MIME[format] }, `${title || "timeline"}.${format}`);
});
