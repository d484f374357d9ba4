/** How the two dialogs look; the colours are the page's custom properties. */
import { css } from "lit";

export const styles = css`
  * {
    box-sizing: border-box;
  }

  dialog {
    width: min(640px, calc(100vw - 16px));
    max-height: calc(100dvh - 16px);
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius, 12px);
    overflow: hidden;
    background: var(--card);
    color: var(--ink);
    font: 15px/1.55 var(--sans);
    box-shadow: 0 12px 48px rgb(0 0 0 / 28%);
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  dialog::backdrop {
    background: rgb(15 17 22 / 55%);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 10px 10px 10px 20px;
    border-bottom: 1px solid var(--line);
  }

  h2 {
    margin: 0;
    font-size: 17px;
  }

  h3 {
    margin: 0;
    font-size: 14px;
  }

  .body {
    display: grid;
    gap: 20px;
    padding: 16px 20px 20px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  section {
    display: grid;
    gap: 8px;
    min-width: 0;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .row > input {
    flex: 1 1 120px;
    min-width: 0;
  }

  .row > label {
    font-weight: 600;
    font-size: 14px;
  }

  .row > select {
    flex: 1 1 120px;
    min-width: 0;
  }

  p {
    margin: 0;
  }

  .help {
    color: var(--ink-soft);
    font-size: 13px;
  }

  .warn {
    color: var(--warn);
    font-size: 13px;
  }

  .bad {
    color: var(--bad);
  }

  button,
  input,
  select,
  textarea {
    min-height: 36px;
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--card);
    color: inherit;
    font: inherit;
    font-size: 14px;
  }

  button {
    cursor: pointer;
  }

  button:hover:not(:disabled) {
    border-color: var(--ink-soft);
  }

  button:disabled {
    cursor: default;
    color: var(--ink-soft);
  }

  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  button.primary:hover:not(:disabled) {
    border-color: var(--accent-strong);
    background: var(--accent-strong);
  }

  button.danger {
    border-color: var(--bad);
    color: var(--bad);
  }

  button.close {
    width: 36px;
    padding: 0;
    border-color: transparent;
    font-size: 20px;
    line-height: 1;
  }

  input,
  textarea {
    background: var(--sunk);
  }

  textarea,
  input.code {
    font: 12.5px/1.5 var(--mono);
  }

  textarea {
    display: block;
    width: 100%;
    height: 168px;
    padding: 10px 12px;
    resize: vertical;
    white-space: pre;
    overflow: auto;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  ul {
    display: grid;
    gap: 0;
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 9px;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 6px 8px;
  }

  li + li {
    border-top: 1px solid var(--line);
  }

  li .rename {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  li .rename input {
    flex: 1 1 160px;
    min-width: 0;
  }

  .open {
    display: flex;
    flex: 1 1 200px;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    min-width: 0;
    padding: 4px 8px;
    border-color: transparent;
    background: none;
    text-align: start;
  }

  .open b {
    overflow-wrap: anywhere;
  }

  .open small {
    color: var(--ink-soft);
    font-size: 12.5px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .actions button {
    min-height: 32px;
    padding: 0 9px;
    font-size: 13px;
  }

  .ask {
    flex: 1 1 200px;
    overflow-wrap: anywhere;
  }

  .dropping {
    outline: 2px dashed var(--accent);
    outline-offset: -8px;
  }

  .status {
    min-height: 20px;
    padding: 8px 20px;
    border-top: 1px solid var(--line);
    background: var(--sunk);
    font-size: 13.5px;
  }

  .status:empty {
    display: none;
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .drop {
      display: none;
    }

    button,
    .actions button,
    input,
    select {
      min-height: 44px;
      min-width: 44px;
    }

    /* Smaller type makes phones zoom in. */
    input,
    select,
    textarea,
    input.code {
      font-size: 16px;
    }
  }

  @media (max-width: 480px) {
    .body {
      gap: 16px;
      padding: 12px 14px 16px;
    }

    .head {
      padding-inline-start: 14px;
    }
  }
`;
