/** How the ladder's dialog looks, beside what it shares with the other dialogs. */
import { css } from "lit";

export const styles = css`
  dialog {
    width: min(860px, calc(100vw - 16px));
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .steps button {
    min-height: 36px;
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: 18px;
    background: var(--card);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
    cursor: pointer;
  }

  .steps button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
    font-weight: 600;
  }

  .soft {
    margin: 0;
    color: var(--ink-soft);
    font-size: 13.5px;
  }

  .rows {
    margin: 0;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    max-height: 46vh;
    overflow: auto;
    background: var(--sunk);
    font: 13px/1.6 var(--mono);
  }

  .rows > * {
    display: block;
    min-height: 1.6em;
    width: max-content;
    min-width: 100%;
    white-space: pre;
  }

  .rows del {
    color: var(--ink-soft);
    text-decoration: line-through;
    text-decoration-color: var(--bad);
  }

  .rows ins {
    background: color-mix(in srgb, var(--good) 16%, transparent);
    text-decoration: none;
  }

  .curves {
    display: block;
    width: 100%;
  }

  .curves text {
    fill: var(--ink-soft);
    font-size: 9px;
  }

  .curves .grid {
    stroke: var(--line);
  }

  .curve {
    fill: none;
    stroke-linejoin: round;
  }

  .curve.other {
    stroke: var(--ink-soft);
    stroke-opacity: 0.35;
    stroke-width: 1.2;
  }

  .curve.from {
    stroke: var(--warn);
    stroke-width: 2.2;
    stroke-dasharray: 5 4;
  }

  .curve.to {
    stroke: var(--accent);
    stroke-width: 2.2;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
    font-size: 13.5px;
  }

  .legend li {
    padding: 0;
    border: 0;
  }

  .legend i {
    display: inline-block;
    width: 18px;
    margin-right: 6px;
    border-top: 2px solid var(--ink-soft);
    vertical-align: middle;
    opacity: 0.5;
  }

  .legend .from i {
    border-top: 2px dashed var(--warn);
    opacity: 1;
  }

  .legend .to i {
    border-top-color: var(--accent);
    opacity: 1;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (pointer: coarse) {
    .steps button {
      min-height: 44px;
    }
  }
`;
