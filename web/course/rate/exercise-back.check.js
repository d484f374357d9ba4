const { lr } = optimizer.param_groups[0];
if (!(lr < 0.4 && best < 0.1)) throw new Error(`rate ${lr}, best ${best}`);
