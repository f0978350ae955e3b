"use client";
import { ArrowUpRight, KeyRound, Plus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useApiKeys } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { EmptyState, Skeleton } from "@/components/ui/states";
import { CreateKeyDialog } from "./create-key-dialog";
import { KeyRow } from "./key-row";
import { quickStart } from "./quick-start";

/** Keys for the public surfaces. `origin` is this studio's address, for the example. */
export function KeysRoom({ origin }: { origin: string }) {
  const { t } = useI18n();
  const keys = useApiKeys();
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  const create = (
    <Button look="primary" onClick={() => setOpen(true)}>
      <Plus />
      {t.keys.create}
    </Button>
  );
  return (
    <>
      <PageHead title={t.keys.title} text={t.keys.subtitle} action={keys.data?.length !== 0 && create} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_30rem]">
        <Card className="overflow-hidden">
          {keys.isPending && (
            <div className="space-y-4 p-5" aria-busy>
              {[0, 1, 2].map((index) => (
                <Skeleton key={index} className="h-12" />
              ))}
            </div>
          )}
          {keys.isError && <QueryError error={keys.error} onRetry={() => void keys.refetch()} />}
          {keys.data?.length === 0 && (
            <EmptyState
              art={<EmptyArt variant="key" />}
              title={t.keys.emptyTitle}
              text={t.keys.emptyText}
              action={create}
            />
          )}
          {keys.data && keys.data.length > 0 && (
            <ul className="divide-y">
              {keys.data.map((key) => (
                <KeyRow key={key.id} apiKey={key} />
              ))}
            </ul>
          )}
        </Card>
        <section aria-labelledby="quick-start" className="space-y-4">
          <div className="flex items-end justify-between gap-4">
            <div>
              <h2 id="quick-start" className="display flex items-center gap-2 font-semibold text-lg">
                <KeyRound className="size-4 text-accent-text" aria-hidden />
                {t.keys.quickStart}
              </h2>
              <p className="mt-0.5 text-[0.8125rem] text-ink-2">{t.keys.quickStartText}</p>
            </div>
            <Button asChild look="link" className="shrink-0 text-[0.8125rem]">
              <Link href="/docs/api">
                {t.keys.reference}
                <ArrowUpRight />
              </Link>
            </Button>
          </div>
          {quickStart(origin, t.keys.calls, secret).map((example) => (
            <CodeBlock key={example.title} {...example} />
          ))}
        </section>
      </div>
      <CreateKeyDialog open={open} onOpenChange={setOpen} onMade={setSecret} />
    </>
  );
}
