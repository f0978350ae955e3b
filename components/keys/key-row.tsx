"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { ago, fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { useDate } from "@/components/i18n/use-date";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Confirm } from "@/components/ui/overlay";
import { useNow } from "@/components/ui/use-now";
import type { ApiKey } from "@/lib/http/dialects/ui/account";

export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t, locale } = useI18n();
  const now = useNow();
  const date = useDate();
  const client = useQueryClient();
  const problem = useProblem();
  const revoked = apiKey.revokedAt !== null;
  const end = apiKey.expiresAt ? Date.parse(apiKey.expiresAt) : undefined;
  const expired = end !== undefined && end <= now;
  const revoke = useMutation({
    mutationFn: () => ask(`/keys/${apiKey.id}`, z.unknown(), { method: "DELETE" }),
    onSuccess: () => {
      toast.success(t.keys.revoked);
      void client.invalidateQueries({ queryKey: ["keys"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  return (
    <li className={cn("flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4", revoked && "bg-sunken")}>
      <div className="min-w-48 flex-1">
        <p className={cn("flex flex-wrap items-center gap-2 font-medium", revoked && "text-ink-2")}>
          <span dir="auto" className={cn("wrap-anywhere", revoked && "line-through decoration-ink-3")}>
            {apiKey.name}
          </span>
          {revoked && <Badge>{t.keys.revokedState}</Badge>}
          {expired && !revoked && <Badge tone="warn">{t.keys.expiredState}</Badge>}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-2.5 text-ink-3 text-xs">
          <code className="font-mono">{apiKey.prefix}…</code>
          <span>
            {t.keys.createdAt} {ago(locale, Date.parse(apiKey.createdAt), now)}
          </span>
          {end !== undefined && !expired && (
            <span>{fill(t.keys.expires, { date: date(end, { dateStyle: "medium" }) })}</span>
          )}
          <span>
            {fill(t.keys.lastUsed, {
              when: apiKey.lastUsedAt ? ago(locale, Date.parse(apiKey.lastUsedAt), now) : t.keys.never,
            })}
          </span>
        </p>
      </div>
      <div className="flex flex-wrap gap-1">
        {apiKey.scopes.map((scope) => (
          <Badge key={scope} tone="outline">
            {t.keys.scopeNames[scope as keyof typeof t.keys.scopeNames] ?? scope}
          </Badge>
        ))}
      </div>
      {!revoked && (
        <Confirm
          danger
          title={fill(t.keys.revokeTitle, { name: apiKey.name })}
          description={t.keys.revokeText}
          confirm={t.keys.revoke}
          cancel={t.common.cancel}
          onConfirm={() => revoke.mutate()}
          trigger={
            <Button size="sm" busy={revoke.isPending}>
              {t.keys.revoke}
            </Button>
          }
        />
      )}
    </li>
  );
}
