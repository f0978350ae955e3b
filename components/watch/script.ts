/**
 * What a watch page does besides, where scripts run: places are gone to without a new page, the words that are being said
 * stand out, and the transcript is searched while one types. Served as a file of its own.
 */
export const WATCH_SCRIPT = `"use strict";
const film = document.getElementById("film");
const places = [...document.querySelectorAll("a[data-at]")].map((link) => ({ link, at: Number(link.dataset.at) }));
const words = document.getElementById("words");
const said = words ? [...words.children] : [];
const groups = [...document.querySelectorAll("ol")].map((list) => places.filter(({ link }) => list.contains(link)));

for (const { link, at } of places) {
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    film.currentTime = at;
    film.play().catch(() => {});
    film.scrollIntoView({ block: "nearest" });
  });
}

function follow() {
  for (const group of groups) {
    const now = group.findLast(({ at }) => at <= film.currentTime + 0.05);
    for (const place of group) {
      const isNow = place === now && (film.currentTime > 0 || !film.paused);
      if (isNow === place.link.hasAttribute("aria-current")) continue;
      place.link.toggleAttribute("aria-current", isNow);
      if (isNow) place.link.setAttribute("aria-current", "true");
      if (isNow && words && words.contains(place.link) && !words.matches(":hover, :focus-within")) {
        words.scrollTop = place.link.offsetTop - words.offsetTop - words.clientHeight / 3;
      }
    }
  }
}
film.addEventListener("timeupdate", follow);
film.addEventListener("seeked", follow);

const search = document.getElementById("search");
if (search && !search.value) {
  const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
  const texts = said.map((line) => fold(line.querySelector("span").textContent));
  search.form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", () => {
    const wanted = fold(search.value.trim());
    said.forEach((line, index) => { line.hidden = !texts[index].includes(wanted); });
    document.getElementById("none").hidden = said.some((line) => !line.hidden);
  });
}
`;
