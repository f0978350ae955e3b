import { signOut } from "next-auth/react";
import { sessionEnd } from "@/components/data/session-end";

/** Signs out, and asks for no new session. */
export function leaveStudio(): void {
  sessionEnd.leave();
  void signOut({ callbackUrl: "/sign-in" });
}
