import { openApiDocument } from "@/lib/http/openapi/document";
import { PackedText } from "@/lib/http/packed";

// The address of this installation is part of it, and is only known when it runs.
export const dynamic = "force-dynamic";

let document: PackedText | undefined;

export function GET(request: Request): Promise<Response> {
  document ??= new PackedText(Buffer.from(JSON.stringify(openApiDocument())), "application/json");
  return document.answer(request, "no-cache");
}
