import { ForgotForm } from "@/components/auth/forgot-form";
import { titled } from "@/components/i18n/server";
import { canMail } from "@/lib/services/mail";

export const generateMetadata = titled((t) => t.account.forgotTitle);

// Whether mail is set up is known when the studio runs, not when it is built.
export const dynamic = "force-dynamic";

export default function ForgotPasswordPage() {
  return <ForgotForm canMail={canMail()} />;
}
