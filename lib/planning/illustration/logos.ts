/**
 * Product names whose logo may be drawn, and the icon of the `logos` set (CC0 drawings; the marks stay their owners').
 * A name that is also an everyday word has `!`: it counts only when written as the product writes it.
 */
const TABLE = `
docker docker-icon, kubernetes kubernetes, k8s kubernetes, react! react, python python, node.js nodejs-icon, nodejs nodejs-icon, typescript typescript-icon,
javascript javascript, html5 html-5, html html-5, css css-3, git! git-icon, github github-icon, gitlab gitlab-icon, aws aws, google_cloud google-cloud,
azure! microsoft-azure, postgresql postgresql, postgres postgresql, mysql mysql-icon, mongodb mongodb-icon, redis redis, nginx nginx, linux linux-tux,
debian debian, ubuntu ubuntu, apple! apple, android! android-icon, windows! microsoft-windows-icon, chrome! chrome, firefox firefox, safari! safari, vue vue,
vue.js vue, angular! angular-icon, svelte! svelte-icon, next.js nextjs-icon, nuxt nuxt-icon, vite! vitejs, webpack webpack, npm npm-icon, yarn! yarn,
pnpm pnpm, rust! rust, golang go, go! go, java! java, kotlin kotlin-icon, swift! swift, php php, ruby! ruby, ruby_on_rails rails, django django-icon, flask! flask,
fastapi fastapi-icon, spring_boot spring-icon, laravel laravel, graphql graphql, prisma! prisma, terraform terraform-icon, ansible ansible, jenkins jenkins,
circleci circleci, github_actions github-actions, figma figma, sketch! sketch, photoshop adobe-photoshop, illustrator! adobe-illustrator, slack! slack-icon,
discord! discord-icon, telegram! telegram, whatsapp whatsapp-icon, zoom! zoom-icon, microsoft_teams microsoft-teams, gmail google-gmail,
google_drive google-drive, google_meet google-meet, dropbox dropbox, notion! notion-icon, trello trello, jira jira, asana! asana-icon, salesforce salesforce,
hubspot hubspot, stripe! stripe, paypal paypal, shopify shopify, wordpress wordpress-icon, wix wix, netlify netlify-icon, vercel vercel-icon,
cloudflare cloudflare-icon, heroku heroku-icon, digitalocean digital-ocean-icon, firebase firebase-icon, supabase supabase-icon, openai openai-icon,
chatgpt openai-icon, anthropic anthropic-icon, claude! claude-icon, gemini! google-gemini-icon, mistral! mistral-ai-icon, hugging_face hugging-face-icon,
ollama ollama, pytorch pytorch-icon, tensorflow tensorflow, jupyter jupyter, numpy numpy, pandas! pandas-icon, opencv opencv, kafka! kafka-icon,
rabbitmq rabbitmq-icon, elasticsearch elasticsearch, grafana grafana, prometheus prometheus, datadog datadog-icon, youtube youtube-icon, facebook facebook,
instagram instagram-icon, linkedin linkedin-icon, tiktok tiktok-icon, pinterest pinterest, reddit reddit-icon, spotify spotify-icon, netflix netflix-icon,
airbnb airbnb-icon, bitcoin bitcoin, ethereum ethereum, visa! visa, mastercard mastercard, arduino arduino, raspberry_pi raspberry-pi, blender! blender,
godot! godot-icon, flutter! flutter-icon, dart! dart, tailwind tailwindcss-icon, bootstrap! bootstrap, sass! sass, deno deno, bun! bun, electron! electron,
c++ c-plusplus, c# c-sharp, .net dotnet, scala! scala, haskell haskell-icon, lua lua, perl perl, vim vim, intellij intellij-idea, postman! postman-icon,
swagger! swagger, playwright! playwright, cypress! cypress-icon, selenium! selenium, storybook storybook-icon, babel! babel, eslint eslint, google google-icon,
microsoft microsoft-icon, nvidia nvidia, oracle! oracle, red_hat redhat-icon, fedora! fedora, sqlite sqlite, snowflake! snowflake-icon,
databricks databricks-icon, apache_spark apache-spark, mariadb mariadb-icon, neo4j neo4j, hadoop hadoop
`;

/** Which logo a text names first, as an icon name of the set; undefined when it names none. */
export function logoNamed(text: string): string | undefined {
  let best: { at: number; length: number; icon: string } | undefined;
  for (const { icon, pattern, length } of patterns()) {
    const at = text.search(pattern);
    if (at < 0) continue;
    if (!best || at < best.at || (at === best.at && length > best.length)) best = { at, length, icon };
  }
  return best?.icon;
}

interface LogoPattern {
  icon: string;
  pattern: RegExp;
  length: number;
}

let built: LogoPattern[] | undefined;

function patterns(): LogoPattern[] {
  built ??= TABLE.split(",").map((entry) => {
    const [word = "", icon = ""] = entry.trim().split(/\s+/);
    const name = word.replace("!", "").replaceAll("_", " ");
    const exact = word.endsWith("!");
    // Names that are everyday words must carry their capital; the border is anything but a letter or a digit.
    const shown = exact ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    const escaped = shown.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return {
      icon,
      length: name.length,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, exact ? "u" : "iu"),
    };
  });
  return built;
}
