import type { NextRequest } from "next/server";
import { uploadHandlers } from "@/lib/http/uploadthing/router";

export const GET = (request: NextRequest) => uploadHandlers().GET(request);
export const POST = (request: NextRequest) => uploadHandlers().POST(request);
