import type React from "react";
import type { Look, Outfit } from "./looks";

/** Shoulders and chest, down to the lower edge of the drawing. */
const TORSO = "M44 660 C48 540 96 478 186 452 L256 430 C276 456 324 456 344 430 L414 452 C504 478 552 540 556 660 Z";

const Torso: React.FC<{ color: string; shade: string }> = ({ color, shade }) => (
  <>
    <path d={TORSO} fill={color} />
    <path
      d="M120 660 C122 610 130 580 142 556 M480 660 C478 610 470 580 458 556"
      fill="none"
      stroke={shade}
      strokeWidth={8}
      strokeLinecap="round"
    />
    <path d="M500 660 C498 560 470 500 420 454 C506 480 552 540 556 660 Z" fill={shade} opacity={0.35} />
  </>
);

const Collar: React.FC<{ color: string; shade: string }> = ({ color, shade }) => (
  <>
    <path d="M254 420 L226 446 L268 512 L300 470 Z" fill={color} />
    <path d="M346 420 L374 446 L332 512 L300 470 Z" fill={color} />
    <path
      d="M254 420 L226 446 L268 512 L300 470 L332 512 L374 446 L346 420"
      fill="none"
      stroke={shade}
      strokeWidth={4}
      strokeLinejoin="round"
    />
  </>
);

/** Every outfit, drawn over the neck and under the head. */
export const CLOTHES: Record<Outfit, (look: Look) => React.ReactNode> = {
  overshirt: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M250 420 C262 462 338 462 350 420 L404 660 H196 Z" fill={look.under} />
      <path d="M252 428 C266 466 334 466 348 428" fill="none" stroke="#e3dccb" strokeWidth={7} />
      <path d="M250 424 L206 448 L190 520 L236 500 L222 660 H172 L150 470 Z" fill={look.cloth} />
      <path d="M350 424 L394 448 L410 520 L364 500 L378 660 H428 L450 470 Z" fill={look.cloth} />
      <path d="M250 424 L204 450 L192 522 L238 500 Z M350 424 L396 450 L408 522 L362 500 Z" fill={look.clothShade} />
      <path d="M238 500 L224 660 M362 500 L376 660" stroke={look.clothShade} strokeWidth={6} />
      <rect x={408} y={560} width={58} height={12} rx={6} fill={look.clothShade} />
    </>
  ),
  blazer: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M248 430 L300 590 L352 430 C330 458 270 458 248 430 Z" fill={look.under} />
      <path d="M250 424 C262 446 282 468 300 486 C318 468 338 446 350 424 L300 560 Z" fill="#eef1f7" />
      <path d="M248 424 L196 450 L184 512 L218 524 L204 548 L298 660 L300 584 Z" fill={look.clothShade} />
      <path d="M352 424 L404 450 L416 512 L382 524 L396 548 L302 660 L300 584 Z" fill={look.clothShade} />
      <circle cx={300} cy={486} r={9} fill={look.accent} />
      <path d="M262 446 Q300 500 338 446" fill="none" stroke={look.accent} strokeWidth={4} />
    </>
  ),
  suit: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M244 430 L300 640 L356 430 C332 456 268 456 244 430 Z" fill={look.under} />
      <path d="M284 474 L316 474 L322 496 L330 610 L300 648 L270 610 L278 496 Z" fill={look.accent} />
      <path d="M278 496 L322 496 L316 474 H284 Z" fill="#000" opacity={0.16} />
      <path d="M274 560 L328 530 M272 592 L329 562" stroke="#fff" strokeOpacity={0.3} strokeWidth={6} />
      <Collar color={look.under} shade="#d5dae3" />
      <path d="M234 432 L186 452 L172 520 L212 530 L200 556 L284 660 H296 Z" fill={look.clothShade} />
      <path d="M366 432 L414 452 L428 520 L388 530 L400 556 L316 660 H304 Z" fill={look.clothShade} />
      <path d="M420 574 L472 566 L474 584 L424 592 Z" fill={look.under} />
    </>
  ),
  cardigan: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M244 430 L300 660 L356 430 C332 456 268 456 244 430 Z" fill={look.under} />
      <path d="M300 500 V660" stroke="#b9c8d8" strokeWidth={4} opacity={0.7} />
      <Collar color={look.under} shade="#b9c8d8" />
      <path d="M236 434 C240 520 270 600 290 660" fill="none" stroke={look.clothShade} strokeWidth={22} />
      <path d="M364 434 C360 520 330 600 310 660" fill="none" stroke={look.clothShade} strokeWidth={22} />
      <circle cx={338} cy={570} r={7} fill={look.accent} />
      <circle cx={322} cy={622} r={7} fill={look.accent} />
    </>
  ),
  sweater: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path
        d="M238 430 C252 496 348 496 362 430 C352 422 346 420 342 418 C330 452 270 452 258 418 C254 420 248 422 238 430 Z"
        fill={look.clothShade}
      />
      <path
        d="M256 446 l-6 18 M276 460 l-4 18 M300 464 v18 M324 460 l4 18 M344 446 l6 18"
        stroke={look.cloth}
        strokeWidth={4}
        strokeLinecap="round"
      />
      <path
        d="M196 560 h208 M184 590 h232"
        stroke={look.clothShade}
        strokeWidth={9}
        strokeLinecap="round"
        opacity={0.65}
      />
      <path
        d="M196 575 l13 -7 13 7 13 -7 13 7 13 -7 13 7 13 -7 13 7 13 -7 13 7 13 -7 13 7 13 -7 13 7 13 -7 13 7"
        fill="none"
        stroke={look.under}
        strokeWidth={5}
        strokeLinejoin="round"
        opacity={0.9}
      />
    </>
  ),
  hoodie: (look) => (
    <>
      <path
        d="M190 452 C196 404 240 396 300 396 C360 396 404 404 410 452 C420 500 370 520 300 520 C230 520 180 500 190 452 Z"
        fill={look.clothShade}
      />
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M252 430 C264 474 336 474 348 430 L356 452 C340 500 260 500 244 452 Z" fill={look.under} />
      <path
        d="M236 424 C206 440 196 470 214 498 C240 522 276 524 300 504 C324 524 360 522 386 498 C404 470 394 440 364 424 C366 462 340 488 300 496 C260 488 234 462 236 424 Z"
        fill={look.clothShade}
      />
      <path
        d="M272 514 C270 550 268 570 270 596 M328 514 C330 550 332 576 329 606"
        fill="none"
        stroke={look.accent}
        strokeWidth={7}
        strokeLinecap="round"
      />
    </>
  ),
  coat: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M246 430 L300 600 L354 430 C330 456 270 456 246 430 Z" fill={look.under} />
      <path d="M262 440 L300 500 L338 440" fill="none" stroke="#2b8580" strokeWidth={6} strokeLinejoin="round" />
      <path
        d="M246 424 L194 450 L182 520 L220 528 L206 554 L298 660 L300 596 Z"
        fill={look.cloth}
        stroke={look.clothShade}
        strokeWidth={5}
        strokeLinejoin="round"
      />
      <path
        d="M354 424 L406 450 L418 520 L380 528 L394 554 L302 660 L300 596 Z"
        fill={look.cloth}
        stroke={look.clothShade}
        strokeWidth={5}
        strokeLinejoin="round"
      />
      <path
        d="M240 436 C216 500 226 560 262 574 M360 436 C384 490 384 520 376 556"
        fill="none"
        stroke={look.accent}
        strokeWidth={8}
        strokeLinecap="round"
      />
      <circle cx={376} cy={572} r={16} fill={look.accent} />
      <circle cx={376} cy={572} r={8} fill="#c6d0dc" />
    </>
  ),
  turtleneck: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M248 384 C268 398 332 398 352 384 L356 446 C334 466 266 466 244 446 Z" fill={look.cloth} />
      <path d="M248 410 C270 424 330 424 352 410" fill="none" stroke={look.accent} strokeWidth={4} opacity={0.7} />
      <path d="M244 444 C266 466 334 466 356 444" fill="none" stroke={look.clothShade} strokeWidth={7} />
    </>
  ),
  track: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M250 432 L300 560 L350 432 C330 456 270 456 250 432 Z" fill={look.under} />
      <path
        d="M250 420 L232 440 L262 500 L300 560 L338 500 L368 440 L350 420 C352 452 332 482 300 500 C268 482 248 452 250 420 Z"
        fill={look.clothShade}
      />
      <path d="M300 556 V660" stroke={look.accent} strokeWidth={6} />
      <path
        d="M196 454 C136 480 100 540 94 660 M404 454 C464 480 500 540 506 660"
        fill="none"
        stroke={look.accent}
        strokeWidth={10}
      />
      <path
        d="M176 462 C116 490 76 546 70 660 M424 462 C484 490 524 546 530 660"
        fill="none"
        stroke={look.accent}
        strokeWidth={6}
        opacity={0.75}
      />
    </>
  ),
  tunic: (look) => (
    <>
      <Torso color={look.cloth} shade={look.clothShade} />
      <path d="M300 500 V660" stroke={look.clothShade} strokeWidth={6} />
      <path d="M284 560 h32 M284 600 h32" stroke={look.accent} strokeWidth={6} strokeLinecap="round" />
    </>
  ),
};
