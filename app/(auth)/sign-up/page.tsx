import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { titled } from "@/components/i18n/server";
import { env } from "@/lib/core/env";
import { oauthProviders } from "@/lib/http/oauth-providers";
import { signedIn } from "@/lib/http/session";

export const generateMetadata = titled((t) => t.auth.signUp);

export default async function SignUpPage() {
  if (await signedIn()) redirect("/");
  return <SignUpForm oauth={oauthProviders()} open={env().FRAMEWRIGHT_SIGN_UP === "open"} />;
}
