import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { titled } from "@/components/i18n/server";
import { env } from "@/lib/core/env";
import { oauthProviders } from "@/lib/http/oauth-providers";
import { signedIn } from "@/lib/http/session";

export const generateMetadata = titled((t) => t.auth.signIn);

export default async function SignInPage() {
  if (await signedIn()) redirect("/");
  return <SignInForm oauth={oauthProviders()} canSignUp={env().FRAMEWRIGHT_SIGN_UP === "open"} />;
}
