/** The cell as an anywidget module, for MyST, Jupyter and marimo. */
interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener?: () => void): void;
  save_changes(): void;
}

declare const widget: {
  render(context: {
    model: Model;
    el: HTMLElement;
  }): void | (() => void) | Promise<void | (() => void)>;
};
export default widget;
