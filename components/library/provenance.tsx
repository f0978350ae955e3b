"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { bytes, clock, money } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { providerName } from "@/components/i18n/provider-names";
import { useDate } from "@/components/i18n/use-date";
import { CopyButton } from "@/components/ui/copy-button";
import { OWN_LICENCE } from "@/lib/core/own-licence";
import type { AssetView } from "@/lib/http/dialects/ui/library";
import { textOf } from "@/lib/messages/message";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3 py-2">
      <dt className="text-ink-3 text-xs leading-5">{label}</dt>
      <dd className="min-w-0 break-words text-[0.8125rem]">{children}</dd>
    </div>
  );
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6">
      <h3 className="display mb-1 font-semibold text-sm">{title}</h3>
      <dl className="divide-y">{children}</dl>
    </section>
  );
}

/** A source may be an address; only a web address becomes a link. */
function Source({ source }: { source: string }) {
  if (!/^https?:\/\//.test(source)) return source;
  return (
    <a href={source} target="_blank" rel="noreferrer" className="text-accent-text underline-offset-4 hover:underline">
      {source}
    </a>
  );
}

/** Who made the file, from which words and seed, under which licence and at what cost; and what it is. */
export function Provenance({ asset }: { asset: AssetView }) {
  const { t, saying, locale } = useI18n();
  const date = useDate();
  const own = asset.provider === "upload" || asset.provider === "";
  return (
    <>
      <Facts title={t.library.provenance}>
        <Fact label={t.library.provider}>{own ? t.library.uploadedByYou : saying(providerName(asset.provider))}</Fact>
        {asset.model && <Fact label={t.library.model}>{asset.model}</Fact>}
        {!own && (
          <Fact label={t.library.prompt}>
            <span dir="auto" className="whitespace-pre-line">
              {asset.prompt || <span className="text-ink-3">{t.library.unknown}</span>}
            </span>
          </Fact>
        )}
        {asset.negativePrompt && <Fact label={t.library.negativePrompt}>{asset.negativePrompt}</Fact>}
        {!own && (
          <Fact label={t.library.seed}>{asset.seed ?? <span className="text-ink-3">{t.library.unknown}</span>}</Fact>
        )}
        <Fact label={t.library.licence}>
          {(asset.licence === OWN_LICENCE ? t.library.ownLicence : asset.licence) || (
            <span className="text-ink-3">{t.library.unknown}</span>
          )}
        </Fact>
        {asset.source && asset.source !== "upload" && (
          <Fact label={t.library.source}>
            <Source source={asset.source} />
          </Fact>
        )}
        <Fact label={t.library.cost}>{asset.costCents > 0 ? money(locale, asset.costCents) : t.library.free}</Fact>
        {(asset.filmId || asset.projectId) && (
          <Fact label={t.library.usedIn}>
            <span className="flex flex-wrap gap-x-4 text-accent-text">
              {asset.filmId && <Link href={`/films/${asset.filmId}`}>{t.library.theFilm}</Link>}
              {asset.projectId && <Link href={`/projects/${asset.projectId}`}>{t.library.theProject}</Link>}
            </span>
          </Fact>
        )}
        {asset.attempts.length > 0 && (
          <Fact label={t.library.attempts}>
            {asset.attempts.map((attempt) => (
              <span key={`${attempt.provider} ${attempt.message}`} className="block">
                {attempt.provider}:{" "}
                <span className="text-ink-2">
                  {textOf(attempt.message) ? saying(attempt.message) : attempt.outcome}
                </span>
              </span>
            ))}
          </Fact>
        )}
      </Facts>
      <Facts title={t.library.file}>
        <Fact label={t.library.type}>
          {asset.mime}
          {asset.codec && <span className="text-ink-3"> · {asset.codec}</span>}
        </Fact>
        <Fact label={t.library.size}>{bytes(locale, asset.bytes)}</Fact>
        {asset.width && asset.height && (
          <Fact label={t.library.dimensions}>
            {asset.width} × {asset.height}
          </Fact>
        )}
        {asset.seconds !== null && <Fact label={t.library.length}>{clock(asset.seconds)}</Fact>}
        <Fact label={t.library.created}>{date(asset.createdAt)}</Fact>
        <Fact label={t.library.copyId}>
          <span className="flex items-center gap-1">
            <code className="min-w-0 flex-1 break-all font-mono text-xs">{asset.id}</code>
            <CopyButton text={asset.id} compact />
          </span>
        </Fact>
        {asset.sha256 && (
          <Fact label={t.library.checksum}>
            <code className="break-all font-mono text-ink-2 text-xs">{asset.sha256}</code>
          </Fact>
        )}
      </Facts>
    </>
  );
}
