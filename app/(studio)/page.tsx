import { HomeRoom } from "@/components/home/home-room";

export default function HomePage() {
  return <HomeRoom />;
}
