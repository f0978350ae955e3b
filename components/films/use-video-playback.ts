"use client";
import { type RefObject, useEffect, useState } from "react";
import { type CaptionSwitch, type Playback, speedAfter } from "./playback";

interface VideoPlayback {
  playback: Playback;
  captions: CaptionSwitch;
  /** What the video element has to tell. */
  events: Record<string, () => void>;
}

/** Plays a film's file in a video element. `seconds` is its length until the file says so. */
export function useVideoPlayback(video: RefObject<HTMLVideoElement | null>, seconds: number): VideoPlayback {
  const [time, setTime] = useState(0);
  const [length, setLength] = useState(seconds);
  const [playing, setPlaying] = useState(false);
  const [started, setStarted] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [volume, setVolume] = useState(1);
  const [shown, setShown] = useState(false);
  const [speed, setSpeed] = useState(1);

  useEffect(() => {
    const track = video.current?.textTracks[0];
    if (track) track.mode = shown ? "showing" : "hidden";
  }, [shown, video]);
  useEffect(() => {
    if (video.current) video.current.playbackRate = speed;
  }, [speed, video]);

  const withVideo = (action: (element: HTMLVideoElement) => void) => () => {
    if (video.current) action(video.current);
  };
  const seek = (to: number) =>
    withVideo((element) => {
      element.currentTime = Math.min(length, Math.max(0, to));
      // The film needs a moment to get there; the bar does not wait for it.
      setTime(element.currentTime);
    })();
  return {
    playback: {
      time,
      length,
      playing,
      started,
      waiting,
      volume,
      speed,
      toggle: withVideo((element) => {
        if (element.paused) void element.play();
        else element.pause();
      }),
      seek,
      skip: (by) => withVideo((element) => seek(element.currentTime + by))(),
      mute: withVideo((element) => {
        element.muted = !element.muted;
      }),
      turnUp: (to) =>
        withVideo((element) => {
          element.volume = Math.min(1, Math.max(0, to));
          element.muted = element.volume === 0;
        })(),
      nextSpeed: () => setSpeed(speedAfter),
    },
    captions: { shown, toggle: () => setShown((on) => !on) },
    events: {
      onTimeUpdate: withVideo((element) => setTime(element.currentTime)),
      onLoadedMetadata: withVideo((element) => setLength(element.duration || seconds)),
      onPlay: () => {
        setPlaying(true);
        setStarted(true);
      },
      onPause: () => setPlaying(false),
      onWaiting: () => setWaiting(true),
      onPlaying: () => setWaiting(false),
      onCanPlay: () => setWaiting(false),
      onVolumeChange: withVideo((element) => setVolume(element.muted ? 0 : element.volume)),
    },
  };
}
