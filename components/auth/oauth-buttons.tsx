"use client";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";

const MARKS = {
  google: (
    <svg viewBox="0 0 24 24" aria-hidden>
      <path
        fill="#4285f4"
        d="M22.5 12.3c0-.8-.1-1.5-.2-2.3H12v4.3h5.9a5 5 0 0 1-2.2 3.3v2.8h3.6c2-1.9 3.2-4.7 3.2-8.1Z"
      />
      <path fill="#34a853" d="M12 23c3 0 5.5-1 7.3-2.6l-3.6-2.8a6.7 6.7 0 0 1-10-3.5H2v2.9A11 11 0 0 0 12 23Z" />
      <path fill="#fbbc05" d="M5.7 14.1a6.6 6.6 0 0 1 0-4.2V7H2a11 11 0 0 0 0 10l3.7-2.9Z" />
      <path fill="#ea4335" d="M12 5.4c1.6 0 3 .6 4.2 1.6l3.1-3A11 11 0 0 0 2 7l3.7 2.9A6.6 6.6 0 0 1 12 5.4Z" />
    </svg>
  ),
  github: (
    <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden>
      <path d="M12 1.8a10.4 10.4 0 0 0-3.3 20.3c.5.1.7-.2.7-.5v-1.9c-2.9.6-3.5-1.2-3.5-1.2-.5-1.2-1.2-1.5-1.2-1.5-1-.7 0-.7 0-.7 1 .1 1.6 1.1 1.6 1.1 1 1.6 2.5 1.2 3.1.9 0-.7.3-1.2.6-1.5-2.3-.2-4.7-1.1-4.7-5.1 0-1.2.4-2.1 1-2.8 0-.3-.4-1.4.2-2.8 0 0 .8-.3 2.8 1a9.5 9.5 0 0 1 5.2 0c2-1.3 2.8-1 2.8-1 .6 1.4.2 2.5.1 2.8.7.7 1.1 1.6 1.1 2.8 0 4-2.5 4.8-4.8 5.1.4.3.7 1 .7 1.9v2.9c0 .3.2.6.7.5A10.4 10.4 0 0 0 12 1.8Z" />
    </svg>
  ),
};

/** The other ways in, when the installation has them. */
export function OauthButtons({ providers }: { providers: ("google" | "github")[] }) {
  const { t } = useI18n();
  const [busy, setBusy] = useState<string>();
  if (providers.length === 0) return null;
  return (
    <>
      <div className="mt-7 space-y-2.5">
        {providers.map((provider) => (
          <Button
            key={provider}
            size="lg"
            className="w-full"
            busy={busy === provider}
            onClick={() => {
              setBusy(provider);
              void signIn(provider, { callbackUrl: "/" });
            }}
          >
            {busy !== provider && MARKS[provider]}
            {t.auth[provider]}
          </Button>
        ))}
      </div>
      <p className="my-6 flex items-center gap-3 text-ink-3 text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t.auth.or}
      </p>
    </>
  );
}
