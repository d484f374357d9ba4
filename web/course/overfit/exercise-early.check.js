if (t >= 60) throw new Error("it does not stop");
if (!(validate() < 0.6)) throw new Error(`the loss of the weights kept is ${validate()}`);
