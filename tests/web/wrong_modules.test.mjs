/** Every kind of wrong argument, in Python: layers, optimizers and other classes, the part "modules" of wrong_rows.mjs. */
import { checkPart } from "./wrong_check.mjs";

checkPart("modules");
