if (!(right > 0.98)) throw new Error(`right: ${right}`);
