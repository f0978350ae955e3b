import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Button } from "./button";

/** The way back to the list that a page was opened from. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <Button asChild look="link" className="mb-4 text-[0.8125rem]">
      <Link href={href}>
        <ArrowLeft />
        {label}
      </Link>
    </Button>
  );
}
