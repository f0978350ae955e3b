import { seededRandom } from "@/lib/core/random";
import type { ThemeId } from "@/lib/timeline/schema/parts";

/** Stems of words (English and French) by the theme they call for. */
const SUBJECTS: Record<ThemeId, RegExp> = {
  midnight:
    /\b(?:space|planet|star|stars|galax|astro|moon|orbit|universe|quantum|physic|night|science|espace|planèt|étoil|lune|univers|nuit|physique)\p{L}*/giu,
  paper:
    /\b(?:histor|centur|king|queen|empire|war|ancient|medieval|revolution|philosoph|literatur|book|novel|poet|siècle|roi|reine|guerre|antiqu|moyen âge|révolution|livre|roman|poèt|monument)\p{L}*/giu,
  mint: /\b(?:health|medic|doctor|vaccin|body|brain|heart|sleep|sport|yoga|water|clean|wellness|santé|médec|médic|corps|cerveau|cœur|sommeil|eau|propre)\p{L}*/giu,
  neon: /\b(?:game|gaming|crypto|blockchain|cyber|hack|robot|neon|esport|music|dj|techno|jeu|jeux|pirat|musique)\p{L}*/giu,
  slate:
    /\b(?:server|software|code|data|database|computer|internet|web|cloud|api|network|browser|business|company|compan|market|customer|revenue|quarter|sales|team|manage|financ|bank|invest|logiciel|donnée|ordinateur|réseau|entreprise|marché|client|chiffre d['’]affaires|vente|équipe|banque|financ|navigateur|serveur)\p{L}*/giu,
  sunrise:
    /\b(?:food|cook|recipe|bread|cake|coffee|restaurant|travel|holiday|beach|summer|sun|solar|family|child|kitchen|bake|cuisin|recette|pain|gâteau|café|voyage|vacance|plage|été|soleil|solaire|famille|enfant|four|farine)\p{L}*/giu,
  editorial:
    /\b(?:art|artist|paint|fashion|design|culture|film|cinema|news|politic|election|law|society|brand|luxury|artiste|peint|mode|cinéma|actualité|politi|élection|loi|société|marque|luxe)\p{L}*/giu,
  forest:
    /\b(?:nature|forest|tree|animal|bird|bee|bees|flower|garden|climate|environment|ecolog|ocean|river|plant|sustainab|energy|farm|wild|forêt|arbre|animaux|oiseau|abeille|fleur|jardin|climat|environnement|écolog|océan|fleuve|rivière|durable|énergie|ferme|sauvage)\p{L}*/giu,
};
/** Themes that suit anything, when the text does not call for one. */
const ANY: readonly ThemeId[] = ["midnight", "paper", "mint", "slate", "sunrise", "editorial"];

/** The theme a text calls for by its subject; the seed decides between near ties and where the subject says nothing. */
export function chooseTheme(text: string, seed: number): ThemeId {
  const random = seededRandom(seed);
  const ranked = (Object.entries(SUBJECTS) as [ThemeId, RegExp][])
    .map(([id, pattern]) => ({ id, hits: text.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = ranked;
  if (!first || first.hits === 0) return ANY[Math.floor(random() * ANY.length)]!;
  if (second && second.hits > 0 && first.hits - second.hits <= first.hits * 0.15)
    return random() < 0.5 ? first.id : second.id;
  return first.id;
}
