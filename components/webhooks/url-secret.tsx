"use client";
import { useState } from "react";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { useUrlSecret } from "./queries";

/** The secret behind deliveries to addresses that came with a request, shown when it is asked for. */
export function UrlSecret() {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  const secret = useUrlSecret(shown);
  return (
    <Card className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3 p-5">
      <div className="min-w-52 flex-1">
        <h2 className="font-medium text-sm">{t.webhooks.urlSecretTitle}</h2>
        <p className="mt-0.5 text-ink-3 text-xs">{t.webhooks.urlSecretText}</p>
      </div>
      {secret.isError && <QueryError error={secret.error} onRetry={() => void secret.refetch()} />}
      {secret.data ? (
        <div className="flex min-w-0 items-center gap-2 rounded-lg border bg-sunken py-2 pr-2 pl-4">
          <code className="min-w-0 select-all break-all font-mono text-[0.8125rem]">{secret.data.secret}</code>
          <CopyButton text={secret.data.secret} />
        </div>
      ) : (
        <Button onClick={() => setShown(true)} disabled={secret.isFetching}>
          {t.webhooks.urlSecretShow}
        </Button>
      )}
    </Card>
  );
}
