"use client";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useI18n } from "@/components/i18n/provider";
import { Notice } from "@/components/ui/states";
import { CredentialsForm } from "./credentials-form";
import { landing } from "./landing";
import { OauthButtons } from "./oauth-buttons";

interface Props {
  oauth: ("google" | "github")[];
  canSignUp: boolean;
}

/** What a sign-in with another service came back with. */
function problemOf(error: string | null) {
  if (!error) return undefined;
  if (error === "OAuthAccountNotLinked") return "notLinked";
  return error === "AccessDenied" ? "closed" : "oauthFailed";
}

export function SignInForm({ oauth, canSignUp }: Props) {
  const { t } = useI18n();
  const search = useSearchParams();
  return (
    <>
      <h1 className="display font-bold text-3xl">{t.auth.signInTitle}</h1>
      <p className="mt-2 text-ink-2">{t.auth.signInText}</p>
      {oauth.length > 0 ? <OauthButtons providers={oauth} /> : <div className="h-7" />}
      <CredentialsForm
        first={problemOf(search.get("error"))}
        notice={
          search.get("reset") === "done" && (
            <div role="status">
              <Notice level="ok" icon={<CircleCheck />} title={t.account.resetDone} />
            </div>
          )
        }
        onSignedIn={() => window.location.assign(landing(search.get("callbackUrl")))}
      />
      {canSignUp && (
        <p className="mt-6 text-center text-ink-2">
          {t.auth.noAccount}{" "}
          <Link href="/sign-up" className="font-medium text-accent-text underline-offset-4 hover:underline">
            {t.auth.signUp}
          </Link>
        </p>
      )}
    </>
  );
}
