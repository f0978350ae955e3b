"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { landing } from "./landing";
import { OauthButtons } from "./oauth-buttons";
import { PasswordInput } from "./password-input";

interface Props {
  oauth: ("google" | "github")[];
  canSignUp: boolean;
}

type Problem = "wrong" | "tooMany" | "unavailable" | "offline" | "oauthFailed" | "notLinked" | "closed" | "disabled";

/** What a sign-in with another service came back with. */
function problemOf(error: string | null): Problem | undefined {
  if (!error) return undefined;
  if (error === "OAuthAccountNotLinked") return "notLinked";
  return error === "AccessDenied" ? "closed" : "oauthFailed";
}

/** The problem behind each word that the server refuses with. */
const PROBLEMS: Record<string, Problem> = {
  CredentialsSignin: "wrong",
  RateLimited: "tooMany",
  Unavailable: "unavailable",
  Disabled: "disabled",
};

export function SignInForm({ oauth, canSignUp }: Props) {
  const { t } = useI18n();
  const search = useSearchParams();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(problemOf(search.get("error")));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    const answer = await signIn("credentials", {
      redirect: false,
      email: String(form.get("email")),
      password: String(form.get("password")),
    }).catch(() => undefined);
    if (answer?.ok && !answer.error) {
      window.location.assign(landing(search.get("callbackUrl")));
      return;
    }
    setBusy(false);
    setProblem(answer ? (PROBLEMS[answer.error ?? ""] ?? "unavailable") : "offline");
  }

  const notices: Record<Problem, { title: string; text?: string }> = {
    wrong: { title: t.auth.wrong, text: t.auth.wrongRemedy },
    tooMany: { title: t.auth.tooMany },
    unavailable: { title: t.auth.unavailable, text: t.auth.unavailableRemedy },
    offline: { title: t.errors.offline, text: t.errors.offlineRemedy },
    oauthFailed: { title: t.auth.oauthFailed },
    notLinked: { title: t.auth.notLinked, text: t.auth.notLinkedRemedy },
    disabled: { title: t.auth.disabled, text: t.auth.disabledRemedy },
    closed: { title: t.auth.refused, text: t.auth.refusedRemedy },
  };

  return (
    <>
      <h1 className="display font-bold text-3xl">{t.auth.signInTitle}</h1>
      <p className="mt-2 text-ink-2">{t.auth.signInText}</p>
      {oauth.length > 0 ? <OauthButtons providers={oauth} /> : <div className="h-7" />}
      {/* Sent before the page listens, a password must not end up in the address. */}
      <form method="post" onSubmit={submit} className="space-y-4">
        {search.get("reset") === "done" && !problem && (
          <div role="status">
            <Notice level="ok" icon={<CircleCheck />} title={t.account.resetDone} />
          </div>
        )}
        {problem && (
          <div role="alert">
            <Notice level="error" icon={<CircleAlert />} {...notices[problem]} />
          </div>
        )}
        <Field label={t.auth.email}>
          {(control) => (
            <Input {...control} className="h-11" name="email" type="email" autoComplete="username" required autoFocus />
          )}
        </Field>
        <Field label={t.auth.password}>
          {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
        </Field>
        <p className="text-right text-[0.8125rem]">
          <Link href="/forgot-password" className="text-ink-2 underline-offset-4 hover:underline">
            {t.account.forgot}
          </Link>
        </p>
        <Button type="submit" look="primary" size="lg" className="w-full" busy={busy}>
          {t.auth.signIn}
        </Button>
      </form>
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
