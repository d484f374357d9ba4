/** Every kind of wrong argument, in Python: the part "numpy" of wrong_rows.mjs. */
import { checkPart } from "./wrong_check.mjs";

checkPart("numpy");
