/** The lessons after the ladder, of web/course, which load when somebody asks for one. */
import { COURSE } from "../share/course.js";
import { loadPart } from "./parts.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {{ en: string, zh: string }} Localized */
/** @typedef {Partial<Record<import("./content.js").Code, string>>} Sources */
/**
 * @typedef {object} Task an exercise
 * @property {string} id
 * @property {Localized} title
 * @property {Localized} text HTML
 * @property {Localized} hint
 * @property {Sources} sources
 * @property {Sources} checks
 * @property {Sources} solutions
 */
/**
 * @typedef {object} Slip a program with a mistake
 * @property {string} id
 * @property {Localized} title
 * @property {Localized} text HTML: what one sees
 * @property {Localized} explain HTML
 * @property {Sources} sources
 */
/**
 * @typedef {object} Lesson
 * @property {Localized} title
 * @property {Localized} about one sentence, HTML as what follows
 * @property {Localized} idea
 * @property {Localized} try
 * @property {Localized} expect
 * @property {string} show the panes that are open from the start
 * @property {Sources} sources
 * @property {Record<string, string>} comments of the programs, in Chinese, by the English ones
 * @property {[number, number][]} points what PyTorch printed
 * @property {Task[]} exercises
 * @property {Slip[]} mistakes
 */

const FILE = "gradlet-course.js";

/** @type {Promise<Record<string, Lesson>> | null} */
let loaded = null;

/** @returns {Promise<Record<string, Lesson>>} by their names, in their order */
export function loadCourse() {
  loaded ??= loadPart(FILE, "__gradletCourse").catch((error) => {
    loaded = null; // the next call tries again
    throw error;
  });
  return loaded;
}

/** @param {string} name */
export const isCourse = (name) => COURSE.includes(name);

/** @param {string} name @param {Lesson} lesson @returns {Content} */
export const courseContent = (name, { sources, comments, points, show, title }) => ({
  key: `course.${name}`,
  sources,
  comments,
  points,
  prints: [],
  reference: points.length ? "PyTorch" : "",
  title,
  show,
});

/**
 * What a cell with `lesson="name"` shows, where it is one of these.
 *
 * @param {string} name
 * @param {string} key of a cell that cannot have it
 * @returns {Promise<Content>}
 */
export async function namedLesson(name, key) {
  try {
    return courseContent(name, (await loadCourse())[name]);
  } catch {
    return { key, sources: { py: "" }, points: [], prints: [], reference: "", problem: "noFile" };
  }
}
