import { linkHandler } from "@/lib/http/links";
import { ingestFile, ingestStart } from "@/lib/http/uploadthing/ingest";

export const HEAD = linkHandler(async (request, { key = "" }) => ingestStart(request, key));
export const PUT = linkHandler((request, { key = "" }) => ingestFile(request, key));
