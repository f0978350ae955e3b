import { LinkInvalid } from "@/components/auth/link-invalid";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { titled } from "@/components/i18n/server";
import { isAppError } from "@/lib/core/errors";
import { readInvitation } from "@/lib/services/members";

export const generateMetadata = titled((t) => t.account.inviteWelcome);

export default async function InvitePage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams;
  const invitation = await readInvitation(token).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  });
  if (!invitation) return <LinkInvalid />;
  return <SignUpForm oauth={[]} open invitation={{ token, email: invitation.email }} />;
}
