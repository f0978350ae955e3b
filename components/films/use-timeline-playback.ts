"use client";
import type { PlayerRef } from "@remotion/player";
import { type RefObject, useEffect, useState } from "react";
import type { Timeline } from "@/lib/timeline/schema";
import { type Playback, speedAfter } from "./playback";

/** Plays a film that is drawn in the page from its timeline. */
export function useTimelinePlayback(player: RefObject<PlayerRef | null>, timeline: Timeline): Playback {
  const { fps, durationInFrames } = timeline;
  const [frame, setFrame] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [started, setStarted] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [volume, setVolume] = useState(1);
  const [speed, setSpeed] = useState(1);

  useEffect(() => {
    const it = player.current;
    if (!it) return;
    const onTime = ({ detail }: { detail: { frame: number } }) => setFrame(detail.frame);
    const onPlay = () => {
      setPlaying(true);
      setStarted(true);
    };
    const onPause = () => setPlaying(false);
    const onWaiting = () => setWaiting(true);
    const onResume = () => setWaiting(false);
    const onVolume = () => setVolume(it.isMuted() ? 0 : it.getVolume());
    if (it.isPlaying()) onPlay();
    it.addEventListener("timeupdate", onTime);
    it.addEventListener("seeked", onTime);
    it.addEventListener("play", onPlay);
    it.addEventListener("pause", onPause);
    it.addEventListener("ended", onPause);
    it.addEventListener("waiting", onWaiting);
    it.addEventListener("resume", onResume);
    it.addEventListener("volumechange", onVolume);
    it.addEventListener("mutechange", onVolume);
    return () => {
      it.removeEventListener("timeupdate", onTime);
      it.removeEventListener("seeked", onTime);
      it.removeEventListener("play", onPlay);
      it.removeEventListener("pause", onPause);
      it.removeEventListener("ended", onPause);
      it.removeEventListener("waiting", onWaiting);
      it.removeEventListener("resume", onResume);
      it.removeEventListener("volumechange", onVolume);
      it.removeEventListener("mutechange", onVolume);
    };
  }, [player]);

  const seek = (seconds: number) =>
    player.current?.seekTo(Math.round(Math.min(durationInFrames - 1, Math.max(0, seconds * fps))));
  return {
    time: frame / fps,
    length: durationInFrames / fps,
    playing,
    started,
    waiting,
    volume,
    speed,
    toggle: () => player.current?.toggle(),
    seek,
    skip: (by) => seek((player.current?.getCurrentFrame() ?? 0) / fps + by),
    mute: () => {
      if (player.current?.isMuted()) player.current.unmute();
      else player.current?.mute();
    },
    turnUp: (to) => {
      const loud = Math.min(1, Math.max(0, to));
      player.current?.setVolume(loud);
      if (loud === 0) player.current?.mute();
      else player.current?.unmute();
    },
    nextSpeed: () => setSpeed(speedAfter),
  };
}
