import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/http/auth-options";
import { assertCallbackUrl } from "@/lib/http/callback-url";
import { rememberDevice } from "@/lib/http/device-cookie";
import { limited } from "@/lib/http/limited";
import { MAX_OPEN_BYTES } from "@/lib/http/read-body";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's answer, and for whoever signs in with it the cookie by which this browser is known from now on. */
async function answer(request: Request, context: Context): Promise<Response> {
  let email: string | undefined;
  const options = authOptions(request, (arrived) => {
    email = arrived;
  });
  const response: Response = await NextAuth(new NextRequest(request), context, options);
  if (email) response.headers.append("set-cookie", await rememberDevice(request, email));
  return response;
}

const handler = (request: NextRequest, context: Context) =>
  limited(request, MAX_OPEN_BYTES, (given) => answer(given, context), assertCallbackUrl);

export { handler as GET, handler as POST };
