import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/http/auth-options";
import { assertCallbackUrl } from "@/lib/http/callback-url";
import { limited } from "@/lib/http/limited";
import { MAX_OPEN_BYTES } from "@/lib/http/read-body";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = (request: NextRequest, context: Context) =>
  limited(
    request,
    MAX_OPEN_BYTES,
    (given) => NextAuth(new NextRequest(given), context, authOptions()),
    assertCallbackUrl,
  );

export { handler as GET, handler as POST };
