import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PATH_HEADER } from "@/lib/http/protective-headers";
import { signedIn } from "@/lib/http/session";

/** Rooms that need the whole window; for who has signed in. */
export default async function EditorLayout({ children }: { children: ReactNode }) {
  if (await signedIn()) return children;
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
