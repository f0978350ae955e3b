"use client";
import Link from "next/link";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";

/** A link that has expired or was used. */
export function LinkInvalid() {
  const { t } = useI18n();
  return (
    <>
      <h1 className="display font-bold text-3xl">{t.account.linkInvalid}</h1>
      <p className="mt-2 text-ink-2">{t.account.linkInvalidText}</p>
      <Button asChild size="lg" className="mt-7">
        <Link href="/sign-in">{t.account.backToSignIn}</Link>
      </Button>
    </>
  );
}
