import { headers } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/lib/core/actor";
import { actorOfCookie } from "./session-cookie";

/**
 * Who is signed in to the studio, or null. Session and account are read each time, so that a session that was ended, a
 * removed account or a changed role takes effect with the next request and not when the token runs out. Read once for each
 * request.
 */
export const signedIn = cache(async (): Promise<Actor | null> => actorOfCookie((await headers()).get("cookie")));
