const notes = [
  { hertz: 659.25, start: 0 },
  { hertz: 880, start: 0.11 },
];
const noteSeconds = 0.5;
const loudness = 0.09;

/** Whether the browser allows sound: the user must have used the page first. */
export function canChime(): boolean {
  // Browsers from before 2023 do not report user activation.
  return 'userActivation' in navigator && navigator.userActivation.hasBeenActive;
}

/** Plays two soft notes. The page synthesises the notes, so that there is no file to load. */
export function chime(): void {
  const context = new AudioContext();
  for (const { hertz, start } of notes) {
    const begin = context.currentTime + start;
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(loudness, begin + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + noteSeconds);
    const note = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    note.connect(volume).connect(context.destination);
    note.start(begin);
    note.stop(begin + noteSeconds);
  }
  setTimeout(() => void context.close(), 2_000 * noteSeconds);
}
