import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { readMe } from "@/lib/http/dialects/ui/read-me";
import { signedIn } from "@/lib/http/session";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const signed = await signedIn();
  if (!signed) redirect("/sign-in");
  return <AppShell me={await readMe(signed.actor)}>{children}</AppShell>;
}
