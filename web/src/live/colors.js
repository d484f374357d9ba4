/** Colours that come from a program. */

const COLOR = /^(?:#[0-9a-f]{3,8}|(?:tab:)?[a-z]{1,30}|C\d|(?:rgb|hsl)a?\([\d\s.,%/]{1,40}\))$/i;

/**
 * A colour that is a name or numbers, and so no other piece of CSS, such as var() or url(); else null.
 *
 * @param {unknown} wanted
 * @returns {string | null}
 */
export function safeColor(wanted) {
  return typeof wanted === "string" && COLOR.test(wanted) ? wanted : null;
}
