import { AppShell } from "@/components/shell/app-shell";
import { BarePage } from "@/components/shell/bare-page";
import { NotFoundView } from "@/components/shell/not-found-view";
import { signedIn } from "@/lib/http/session";

/** An address that leads nowhere: whoever is signed in keeps the studio's navigation. */
export default async function NotFound() {
  // Next draws this with every page, for the case that it is needed: it must not fail where a page does not.
  const actor = await signedIn().catch(() => null);
  const House = actor ? AppShell : BarePage;
  return (
    <House>
      <NotFoundView />
    </House>
  );
}
