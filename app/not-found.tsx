import { BarePage } from "@/components/shell/bare-page";
import { NotFoundView } from "@/components/shell/not-found-view";

export default function NotFound() {
  return (
    <BarePage>
      <NotFoundView />
    </BarePage>
  );
}
