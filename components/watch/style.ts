/** The sheet of the pages on which films are watched; its colours are those of app/globals.css. */
export const WATCH_STYLE = `
:root{color-scheme:light dark;--canvas:light-dark(oklch(.977 .0035 75),oklch(.158 .0055 55));--surface:light-dark(#fff,oklch(.192 .006 55));
--sunken:light-dark(oklch(.955 .005 75),oklch(.135 .005 55));--line:light-dark(oklch(.905 .006 75),oklch(1 .012 75/9.5%));
--ink:light-dark(oklch(.205 .012 55),oklch(.957 .005 80));--ink-2:light-dark(oklch(.435 .014 60),oklch(.748 .011 72));
--ink-3:light-dark(oklch(.51 .012 60),oklch(.672 .011 68));--accent:light-dark(oklch(.585 .196 36),oklch(.705 .182 42));
--accent-ink:light-dark(#fff,oklch(.17 .03 45));--accent-text:light-dark(oklch(.53 .19 36),oklch(.765 .148 47));
--accent-soft:light-dark(oklch(.955 .03 48),oklch(.705 .182 42/13%));--danger:light-dark(oklch(.53 .2 18),oklch(.715 .165 16))}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:0.9375rem/1.6 "Inter Variable",Inter,ui-sans-serif,system-ui,sans-serif}
a{color:var(--accent-text);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:.375rem}
main{max-width:82rem;margin:0 auto;padding:clamp(0rem,2vw,1.5rem) clamp(0rem,2vw,1.5rem) 3rem}
.screen{background:#000;overflow:hidden}
@media(min-width:48rem){.screen{border-radius:1rem}}
video{display:block;width:100%;height:auto;max-height:min(78vh,56rem);background:#000}
.below{display:grid;gap:1.5rem;padding:1.25rem clamp(1rem,2vw,1.5rem) 0}
@media(min-width:64rem){.below{grid-template-columns:minmax(0,1fr) 24rem;padding-inline:0}}
.below>*{min-width:0}
h1{margin:0;font-size:clamp(1.375rem,1rem + 1.6vw,1.875rem);line-height:1.2;letter-spacing:-.015em;text-wrap:balance;overflow-wrap:anywhere}
h2{margin:0;font-size:1rem}
.facts{margin:.5rem 0 0;color:var(--ink-3);font-size:.8125rem;display:flex;flex-wrap:wrap;gap:.25rem .75rem}
.text{margin:1rem 0 0;color:var(--ink-2);white-space:pre-line;overflow-wrap:anywhere;max-width:46rem}
.button{display:inline-block;border:0;border-radius:.625rem;background:var(--accent);color:var(--accent-ink);font:inherit;font-weight:600;padding:.5rem 1rem;text-decoration:none;cursor:pointer}
.actions{margin-top:1rem}
.card{background:var(--surface);border:1px solid var(--line);border-radius:.875rem;padding:1rem 1.125rem;margin-top:1.5rem}
.card:first-child{margin-top:0}
.side .card{margin-top:0}.side{display:grid;gap:1rem;align-content:start}
ol,ul{list-style:none;margin:.5rem 0 0;padding:0}
.at{display:grid;grid-template-columns:3.25rem minmax(0,1fr);gap:.5rem;padding:.375rem .5rem;margin-inline:-.5rem;border-radius:.5rem;color:inherit;text-decoration:none;font-size:.875rem}
.at:hover{background:var(--sunken)}.at[aria-current]{background:var(--accent-soft)}
.at time{color:var(--accent-text);font-variant-numeric:tabular-nums;font-size:.8125rem;font-weight:600;padding-top:.06rem}
.words{max-height:26rem;overflow:auto;scrollbar-width:thin}
mark{background:color-mix(in oklab,var(--accent) 30%,transparent);color:inherit;border-radius:.2em}
input{width:100%;font:inherit;color:inherit;background:var(--canvas);border:1px solid var(--line);border-radius:.625rem;padding:.5rem .75rem}
form{margin:.75rem 0 0}
label{font-size:.8125rem;color:var(--ink-2);display:block;margin-bottom:.25rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.sources li{padding:.25rem 0;font-size:.875rem;overflow-wrap:anywhere}.sources span{color:var(--ink-3)}
footer{color:var(--ink-3);font-size:.8125rem;text-align:center;padding:2rem 1rem 0}
.alone{min-height:100dvh;display:grid;place-items:center;padding:1.5rem}
.alone main{max-width:26rem;width:100%;padding:0}
.alone h1{font-size:1.375rem}.alone p{color:var(--ink-2);margin:.5rem 0 0}
.alone .button{margin-top:.75rem;width:100%}
.wrong{color:var(--danger)!important;font-size:.875rem}
`;

/** Of the player in another site's frame: the film alone. */
export const EMBED_STYLE = `
html,body{margin:0;height:100%;background:#000;color-scheme:dark}
video{display:block;width:100%;height:100%;object-fit:contain}
a{position:fixed;inset-block-start:0;inset-inline:0;padding:.75rem 1rem;color:#fff;background:linear-gradient(#000a,#0000);font:600 .875rem/1.4 ui-sans-serif,system-ui,sans-serif;text-decoration:none;opacity:0;transition:opacity .2s}
body:hover a,a:focus-visible{opacity:1}
`;
