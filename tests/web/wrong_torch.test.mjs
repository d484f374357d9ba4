/** Every kind of wrong argument, in Python: the part "torch" of wrong_rows.mjs. */
import { checkPart } from "./wrong_check.mjs";

checkPart("torch");
