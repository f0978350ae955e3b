import type { NextFetchEvent } from "next/server";
import { type NextRequestWithAuth, withAuth } from "next-auth/middleware";
import { signingSecret } from "@/lib/core/secrets";

/** Sends whoever is not signed in to the sign-in page, and back afterwards. The pages check again on their own. */
export default function proxy(request: NextRequestWithAuth, event: NextFetchEvent) {
  return withAuth({ secret: signingSecret(), pages: { signIn: "/sign-in" } })(request, event);
}

export const config = {
  matcher: [
    "/",
    "/create/:path*",
    "/films/:path*",
    "/jobs/:path*",
    "/keys/:path*",
    "/settings/:path*",
    "/projects/:path*",
    "/library/:path*",
    "/webhooks/:path*",
    "/usage/:path*",
    "/editor/:path*",
    "/marketing",
    "/marketing/quick",
    "/marketing/job/:path*",
    "/marketing/templates/:path*",
    "/marketing/batch/:path*",
  ],
};
