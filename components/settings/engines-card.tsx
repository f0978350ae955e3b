"use client";
import { ChevronRight, CircleCheck, CircleDashed, KeyRound, RotateCcw } from "lucide-react";
import { useState } from "react";
import { useEngines } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Skeleton } from "@/components/ui/states";
import type { Engine } from "@/lib/http/dialects/ui/account";
import { textOf } from "@/lib/messages/message";
import { EngineDialog } from "./engine-dialog";

const ORDER = [
  "system",
  "writer",
  "voice",
  "transcription",
  "image",
  "music",
  "video",
  "avatar",
  "search",
  "knowledge",
  "publish",
];

/** Every engine: whether it can work here, why, and what would add it. */
export function EnginesCard() {
  const { t } = useI18n();
  const engines = useEngines();
  const all = engines.data?.engines ?? [];
  const kinds = [...new Set(all.map((engine) => engine.kind))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const ready = all.filter((engine) => engine.available).length;
  return (
    <Card id="engines" className="scroll-mt-20 lg:col-span-2">
      <CardHead
        title={t.settings.engines}
        hint={t.settings.enginesText}
        action={
          <div className="flex items-center gap-2">
            {engines.data && <Badge tone="ok">{fill(t.settings.enginesReady, { ready, total: all.length })}</Badge>}
            <Button
              look="ghost"
              size="icon-sm"
              aria-label={t.common.retry}
              busy={engines.isFetching}
              onClick={() => void engines.refetch()}
            >
              {!engines.isFetching && <RotateCcw />}
            </Button>
          </div>
        }
      />
      {engines.isPending && (
        <div className="grid gap-3 p-5 md:grid-cols-2" aria-busy>
          {[0, 1, 2, 3].map((index) => (
            <Skeleton key={index} className="h-16" />
          ))}
        </div>
      )}
      {engines.isError && <QueryError error={engines.error} onRetry={() => void engines.refetch()} />}
      {engines.data && !engines.data.canManage && (
        <p className="border-t px-5 py-3 text-[0.8125rem] text-ink-2">{t.settings.askOwner}</p>
      )}
      {kinds.map((kind) => (
        <section key={kind} className="border-t px-5 py-4">
          <h3 className="mb-2.5 font-medium text-[0.8125rem] text-ink-2">
            {t.settings.engineKinds[kind as keyof typeof t.settings.engineKinds] ?? kind}
          </h3>
          {kind === "writer" && !all.some((engine) => engine.kind === kind && engine.available) && (
            <p className="text-[0.8125rem] text-ink-3">{t.settings.noWriter}</p>
          )}
          <EngineList engines={all.filter((engine) => engine.kind === kind && engine.available)} />
          <More engines={all.filter((engine) => engine.kind === kind && !engine.available)} />
        </section>
      ))}
      {engines.data && (
        <p className="border-t px-5 py-3 text-ink-3 text-xs">
          {t.settings.version} {engines.data.version}
        </p>
      )}
    </Card>
  );
}

function EngineList({ engines }: { engines: Engine[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-3.5 md:grid-cols-2">
      {engines.map((engine) => (
        <EngineLine key={engine.id} engine={engine} />
      ))}
    </ul>
  );
}

/** What is not set up, folded away: a long list of it would hide what is. */
function More({ engines }: { engines: Engine[] }) {
  const { t, locale } = useI18n();
  if (engines.length === 0) return null;
  return (
    <details className="group mt-3 first:mt-0">
      <summary className="flex w-fit list-none items-center gap-1.5 rounded py-1 text-[0.8125rem] text-ink-2 hover:text-ink">
        <ChevronRight className="size-3.5 text-ink-3 transition-transform group-open:rotate-90" aria-hidden />
        {plural(locale, engines.length, t.settings.moreEngines)}
      </summary>
      <div className="pt-3 pb-1">
        <EngineList engines={engines} />
      </div>
    </details>
  );
}

/** Parts of the installation and engines of our own have names in the reader's language. */
const nameId = ({ kind, id }: Engine): string => `${kind === "system" ? "health.part" : "providers.name"}.${id}`;

function EngineLine({ engine }: { engine: Engine }) {
  const { t, saying } = useI18n();
  const [open, setOpen] = useState(false);
  const name = saying({ id: nameId(engine), text: engine.label });
  const canSet = engine.settings.length > 0;
  const action = engine.available ? t.settings.manage : t.settings.setUp;
  return (
    <li className="flex gap-3">
      {engine.available ? (
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-ok" aria-label={t.settings.available} />
      ) : (
        <CircleDashed className="mt-0.5 size-4 shrink-0 text-ink-3" aria-label={t.settings.unavailable} />
      )}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium text-[0.8125rem]">
          {name}
          <Badge tone="outline" className="font-normal">
            {engine.local ? t.settings.local : t.settings.remote}
          </Badge>
        </p>
        <p className="text-ink-3 text-xs">{saying(engine.reason)}</p>
        {canSet && (
          <>
            <Button size="sm" className="mt-1.5" aria-label={`${action}: ${name}`} onClick={() => setOpen(true)}>
              <KeyRound />
              {action}
            </Button>
            <EngineDialog engine={engine} name={name} open={open} onOpenChange={setOpen} />
          </>
        )}
        {!engine.available && engine.remedy && !canSet && (
          <div className="mt-1.5 flex items-center gap-1 rounded-md bg-sunken py-0.5 pr-0.5 pl-2.5">
            <code className="min-w-0 flex-1 break-words font-mono text-[0.6875rem] text-ink-2">
              {saying(engine.remedy)}
            </code>
            <CopyButton compact text={textOf(engine.remedy)} className="size-6 [&_svg]:size-3" />
          </div>
        )}
      </div>
    </li>
  );
}
