"use client";
import Link from "next/link";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

interface Props {
  title?: string;
  text?: string;
}

export function NotFoundView({ title, text }: Props) {
  const { t } = useI18n();
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        level={1}
        art={<EmptyArt variant="lost" />}
        title={title ?? t.errors.notFoundTitle}
        text={text ?? t.errors.notFoundText}
        action={
          <Button asChild look="primary">
            <Link href="/">{t.errors.goHome}</Link>
          </Button>
        }
      />
    </div>
  );
}
