import { KeptText } from "@/lib/http/kept-text";
import { openApiDocument } from "@/lib/http/openapi/document";

// The address of this installation is part of it, and is only known when it runs.
export const dynamic = "force-dynamic";

let document: KeptText | undefined;

export function GET(request: Request): Response {
  document ??= new KeptText(Buffer.from(JSON.stringify(openApiDocument())), "application/json");
  return document.answer(request, "no-cache");
}
