import { expect, it } from "vitest";
import { sceneryOf } from "@/lib/language/scenery";
import { promptByRules } from "@/lib/planning/scenarist/rules";

it.each([
  ["Un coucher de soleil sur l'océan avec des vagues douces", "sea", "sunset", "clear"],
  ["Un chat astronaute flottant dans l'espace", "space", "night", "clear"],
  ["Un paysage futuriste avec des gratte-ciels volants", "city", "day", "clear"],
  ["Un drone survolant une forêt tropicale", "forest", "day", "clear"],
  ["Vol en drone au-dessus d'un lac de montagne au lever du soleil", "mountains", "dawn", "clear"],
  ["Course-poursuite de voitures dans les rues de Tokyo la nuit", "city", "night", "clear"],
  ["Dragon majestueux volant dans un ciel orageux avec éclairs", "sky", "day", "storm"],
  ["Jardin japonais avec cerisiers en fleurs et temple", "garden", "day", "clear"],
  ["Montre de luxe sur fond noir avec éclairage dramatique", "studio", "night", "clear"],
  ["Intelligence artificielle représentée par un cerveau numérique", "abstract", "day", "clear"],
  ["A lighthouse in a thunderstorm", "sea", "day", "storm"],
  ["Oil painting of mountains, impressionist style", "mountains", "day", "clear"],
  ["A quiet thought", "landscape", "day", "clear"],
])("reads where and when %s is", (text, place, hour, weather) => {
  expect(sceneryOf(text)).toMatchObject({ place, hour, weather });
});

it("keeps the caller's words and adds light, camera and quality that suit them", () => {
  const description = "Un coucher de soleil sur l'océan avec des vagues douces.";
  expect(promptByRules({ description, style: "cinematic", medium: "video" })).toBe(
    "cinematic, Un coucher de soleil sur l'océan avec des vagues douces, golden hour lighting, smooth camera pan, film grain, anamorphic lens, colour graded, 4K quality",
  );
  expect(promptByRules({ description: "Un chat", style: "artistic", medium: "image" })).toMatch(
    /^artistic, Un chat, natural daylight, oil painting, .*high quality, detailed$/,
  );
});
