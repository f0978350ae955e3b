"use client";
import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { ask, UiError } from "@/components/data/client";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import { OauthButtons } from "./oauth-buttons";
import { PasswordInput } from "./password-input";

type Errors = Partial<Record<"name" | "email" | "password" | "form", string>>;

const SHORTEST_PASSWORD = 8;

interface Props {
  oauth: ("google" | "github")[];
  open: boolean;
  /** Of somebody who was invited, also while sign-up is closed. */
  invitation?: { token: string; email: string | null };
}

export function SignUpForm({ oauth, open, invitation }: Props) {
  const { t, saying, locale } = useI18n();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Errors>({});

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = {
      name: String(form.get("name")).trim(),
      email: String(form.get("email")).trim(),
      password: String(form.get("password")),
    };
    const found: Errors = {};
    if (!given.name) found.name = t.auth.needName;
    if (!z.email().safeParse(given.email).success) found.email = t.auth.invalidEmail;
    if (given.password.length < SHORTEST_PASSWORD) found.password = t.auth.shortPassword;
    setErrors(found);
    const [wrong] = Object.keys(found);
    if (wrong) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
      return;
    }
    setBusy(true);
    try {
      const body = { ...given, locale };
      if (invitation) await ask("/invitations/accept", z.unknown(), { body: { ...body, token: invitation.token } });
      else await ask("/sign-up", z.unknown(), { body });
      await signIn("credentials", { redirect: false, email: given.email, password: given.password });
      window.location.assign("/");
    } catch (error) {
      setBusy(false);
      setErrors(problemOf(error));
    }
  }

  function problemOf(error: unknown): Errors {
    if (!(error instanceof UiError)) return { form: t.errors.title };
    if (error.code === "conflict") return { email: t.auth.taken };
    if (error.field === "name" || error.field === "email" || error.field === "password") {
      return { [error.field]: saying(error.issues[0]?.said ?? error.said.message) };
    }
    return { form: error.code === "offline" ? t.errors.offline : saying(error.said.message) };
  }

  if (!open) {
    return (
      <>
        <h1 className="display font-bold text-3xl">{t.auth.closed}</h1>
        <p className="mt-2 text-ink-2">{t.auth.closedRemedy}</p>
        <Button asChild size="lg" className="mt-7">
          <Link href="/sign-in">{t.auth.signIn}</Link>
        </Button>
      </>
    );
  }
  return (
    <>
      <h1 className="display font-bold text-3xl">{invitation ? t.account.inviteWelcome : t.auth.signUpTitle}</h1>
      <p className="mt-2 text-ink-2">{invitation ? t.account.inviteWelcomeText : t.auth.signUpText}</p>
      {oauth.length > 0 ? <OauthButtons providers={oauth} /> : <div className="h-7" />}
      {/* Sent before the page listens, a password must not end up in the address. */}
      <form method="post" onSubmit={submit} className="space-y-4" noValidate>
        {errors.form && <Notice level="error" icon={<CircleAlert />} title={errors.form} />}
        <Field label={t.auth.name} error={errors.name}>
          {(control) => <Input {...control} className="h-11" name="name" autoComplete="name" autoFocus />}
        </Field>
        <Field label={t.auth.email} error={errors.email}>
          {(control) => (
            <Input
              {...control}
              className="h-11"
              name="email"
              type="email"
              autoComplete="email"
              defaultValue={invitation?.email ?? ""}
              readOnly={Boolean(invitation?.email)}
            />
          )}
        </Field>
        <Field label={t.auth.password} hint={t.auth.passwordHint} error={errors.password}>
          {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" />}
        </Field>
        <Button type="submit" look="primary" size="lg" className="w-full" busy={busy}>
          {t.auth.signUp}
        </Button>
      </form>
      <p className="mt-6 text-center text-ink-2">
        {t.auth.haveAccount}{" "}
        <Link href="/sign-in" className="font-medium text-accent-text underline-offset-4 hover:underline">
          {t.auth.signIn}
        </Link>
      </p>
    </>
  );
}
