"use client";
import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { signIn } from "next-auth/react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { PasswordInput } from "./password-input";

type Problem = "wrong" | "tooMany" | "unavailable" | "offline" | "oauthFailed" | "notLinked" | "closed" | "disabled";

/** The problem behind each word that the server refuses with. */
const PROBLEMS: Record<string, Problem> = {
  CredentialsSignin: "wrong",
  RateLimited: "tooMany",
  Unavailable: "unavailable",
  Disabled: "disabled",
};

interface Props {
  /** What a way in before came back with. */
  first?: Problem | undefined;
  /** Shown until something goes wrong. */
  notice?: ReactNode;
  /** Who signs in again. */
  email?: string | undefined;
  /** The link to a forgotten password opens a tab of its own: this page is not to be left. */
  stays?: boolean;
  onSignedIn: () => void;
}

/** Email and password, and what is wrong with them. */
export function CredentialsForm({ first, notice, email, stays, onSignedIn }: Props) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(first);

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
      onSignedIn();
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
    // Sent before the page listens, a password must not end up in the address.
    <form method="post" onSubmit={submit} className="space-y-4">
      {problem ? (
        <div role="alert">
          <Notice level="error" icon={<CircleAlert />} {...notices[problem]} />
        </div>
      ) : (
        notice
      )}
      <Field label={t.auth.email}>
        {(control) => (
          <Input
            {...control}
            className="h-11"
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email}
            required
            autoFocus={!email}
          />
        )}
      </Field>
      <Field label={t.auth.password}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="current-password"
            required
            autoFocus={Boolean(email)}
          />
        )}
      </Field>
      <p className="text-right text-[0.8125rem]">
        <Link
          href="/forgot-password"
          {...(stays ? { target: "_blank" } : {})}
          className="text-ink-2 underline-offset-4 hover:underline"
        >
          {t.account.forgot}
        </Link>
      </p>
      <Button type="submit" look="primary" size="lg" className="w-full" busy={busy}>
        {t.auth.signIn}
      </Button>
    </form>
  );
}
