/** A lesson's recorded run, which an untouched cell loads once it is in view, where its network is to be seen. */
import { loadRecordings } from "./parts.js";

/**
 * Waits for the cell to come into view.
 *
 * @param {import("./cell.js").GradletCell} cell
 * @returns {() => void} no longer
 */
export function awaitRecording(cell) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    // After what the reader waits for.
    if ("requestIdleCallback" in window)
      requestIdleCallback(() => void show(cell), { timeout: 2000 });
    else setTimeout(() => void show(cell), 200);
  });
  observer.observe(cell);
  return () => observer.disconnect();
}

/** @param {import("./cell.js").GradletCell} cell */
async function show(cell) {
  const { given } = cell;
  if (!given?.recording || cell.live) return;
  try {
    const recordings = await loadRecordings();
    const recording = recordings(given.recording, /** @type {ShadowRoot} */ (cell.shadowRoot));
    if (cell.given === given) cell.recording = recording;
  } catch {
    // The curve stands there already.
  }
}
