"use client";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTheme } from "next-themes";
import { useEffect, useRef, useState } from "react";
import { Mark } from "@/components/brand/logo";
import { useI18n } from "@/components/i18n/provider";
import { LanguageSwitch, ThemeSwitch } from "@/components/shell/switches";
import { Button } from "@/components/ui/button";
import { ErrorState, Skeleton } from "@/components/ui/states";
import { loadScalar, SCALAR_OPTIONS } from "./scalar";

/** The reference of every API surface, drawn from our own OpenAPI document by our own copy of the viewer. */
export function ReferenceRoom({ script }: { script: string }) {
  const { t } = useI18n();
  const { resolvedTheme } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const dark = resolvedTheme === "dark";
  useEffect(() => {
    let gone = false;
    let destroy = () => {};
    loadScalar(script)
      .then((scalar) => {
        if (gone || !box.current) return;
        const app = scalar.createApiReference(box.current, {
          ...SCALAR_OPTIONS,
          forceDarkModeState: dark ? "dark" : "light",
        });
        destroy = () => app.destroy();
        setState("ready");
      })
      .catch(() => setState("failed"));
    return () => {
      gone = true;
      destroy();
    };
  }, [dark, script]);
  return (
    <div className="relative flex min-h-dvh flex-col">
      <header className="sticky top-0 z-30 flex h-14 shrink-0 items-center gap-3 border-b bg-canvas/90 px-4 backdrop-blur-md md:px-6">
        <Button asChild look="ghost" size="sm">
          <Link href="/">
            <ArrowLeft />
            <Mark className="size-5!" />
            <span className="max-sm:sr-only">Framewright</span>
          </Link>
        </Button>
        <h1 className="display font-semibold text-base">{t.reference.title}</h1>
        <div className="ml-auto flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      {state === "loading" && (
        <div aria-busy className="absolute inset-x-0 top-14 mx-auto w-full max-w-4xl space-y-5 p-8">
          <Skeleton className="h-10 w-1/2" />
          <Skeleton className="h-4" />
          <Skeleton className="h-4 w-4/5" />
          <Skeleton className="h-64" />
        </div>
      )}
      {state === "failed" && (
        <ErrorState
          title={t.reference.failed}
          action={<Button onClick={() => window.location.reload()}>{t.common.retry}</Button>}
        />
      )}
      <div ref={box} id="reference" className="flex-1" />
    </div>
  );
}
