import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { readMe } from "@/lib/http/dialects/ui/read-me";
import { PATH_HEADER } from "@/lib/http/protective-headers";
import { signedIn } from "@/lib/http/session";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const actor = await signedIn();
  if (!actor) {
    const path = (await headers()).get(PATH_HEADER) ?? "/";
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  return <AppShell me={await readMe(actor)}>{children}</AppShell>;
}
