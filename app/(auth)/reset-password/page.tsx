import { ResetForm } from "@/components/auth/reset-form";
import { titled } from "@/components/i18n/server";

export const generateMetadata = titled((t) => t.account.resetTitle);

export default async function ResetPasswordPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  return <ResetForm token={(await searchParams).token ?? ""} />;
}
