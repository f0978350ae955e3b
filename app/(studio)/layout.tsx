import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { readMe } from "@/lib/http/dialects/ui/read-me";
import { signedIn } from "@/lib/http/session";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const actor = await signedIn();
  if (!actor) redirect("/sign-in");
  return <AppShell me={await readMe(actor)}>{children}</AppShell>;
}
