import type { NextRequest } from "next/server";
import { beginUpload } from "@/lib/http/uploadthing/gate";
import { uploadHandlers } from "@/lib/http/uploadthing/router";

export const GET = (request: NextRequest) => uploadHandlers().GET(request);
export const POST = (request: Request) => beginUpload(request);
