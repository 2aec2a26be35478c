import fc from "fast-check";

// A landing must not hang on chance: CI draws the same cases every time. Everywhere else each run draws new ones.
if (process.env["CI"]) fc.configureGlobal({ seed: 20_261_123 });
