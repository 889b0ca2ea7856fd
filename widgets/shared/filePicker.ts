import { css, html, type TemplateResult } from 'lit';

/** What a browser calls the button of a file is in the browser's language and style: ours covers it, and is it. */
export const filePickerStyles = css`
  .pick {
    position: relative;
    justify-self: start;
    margin-block-start: calc(4 * var(--_px));
    color: var(--_accent);
    overflow: hidden;
  }
  .pick input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pick input::file-selector-button {
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .pick:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;

/** A native field for files with words of the page: the click, the keyboard and a file dropped on it are the field's own. */
export const filePicker = (
  text: string,
  {
    id,
    multiple = false,
    chosen,
  }: { readonly id: string; readonly multiple?: boolean; readonly chosen: (event: Event) => void },
): TemplateResult =>
  html`<label class="button pick"
    ><input
      id=${id}
      type="file"
      accept=".json,application/json"
      ?multiple=${multiple}
      aria-describedby="${id}-hint"
      @change=${chosen}
    />${text}</label
  >`;
