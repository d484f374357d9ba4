for (const width of [40, 150]) {
  const spread = spread_after(10, width);
  if (!(spread > 0.2 && spread < 3)) throw new Error(`width ${width}: ${spread}`);
}
