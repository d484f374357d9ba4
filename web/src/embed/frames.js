/**
 * For a page with cells in iframes: `<script src="…/frames.js"></script>` gives each the height it asks
 * for. Only frames of this page's own are heard, and none gets taller than `data-max` (4000) pixels.
 */
{
  const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const max = Number(own?.dataset.max) || 4000;
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "gradlet-height" || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (!source || frame.contentWindow !== source) continue;
      frame.style.height = `${Math.min(Math.max(data.height, 80), max)}px`;
      frame.contentWindow.postMessage({ type: "gradlet-grows" }, "*");
    }
  });
  // Frames that were there before this script say it again.
  for (const frame of document.querySelectorAll("iframe")) {
    frame.contentWindow?.postMessage({ type: "gradlet-height?" }, "*");
  }
}
