import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { env } from "@/lib/core/env";
import { oauthProviders } from "@/lib/http/auth-options";
import { signedIn } from "@/lib/http/session";

export const metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (await signedIn()) redirect("/");
  return <SignInForm oauth={oauthProviders()} canSignUp={env().FRAMEWRIGHT_SIGN_UP === "open"} />;
}
