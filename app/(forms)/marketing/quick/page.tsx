import { dictionary } from "@/components/i18n/locale";
import { requestLocale, titled } from "@/components/i18n/server";
import { QuickForm } from "@/components/marketing/quick-form";

export const generateMetadata = titled((t) => t.marketing.quickTitle);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Drawn by the server alone: it works where no script runs. */
export default async function QuickPage({ searchParams }: Props) {
  const given = await searchParams;
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()[0] ?? ""]));
  return <QuickForm t={dictionary(await requestLocale())} values={values} />;
}
