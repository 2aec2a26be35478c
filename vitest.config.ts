import { defineConfig } from "vitest/config";

// .ci/run asks for the results as JSON as well, without another way to start the tests.
const report = process.env["PANTHER_TEST_REPORT"];
/** Tests that start hosts of a lab, which only root can. */
const labs = ["tests/lab/**/*.test.ts", "tests/drift/{guide,lab}.test.ts"];

export default defineConfig({
  resolve: { conditions: ["pantheros-source"] },
  ssr: { resolve: { conditions: ["pantheros-source", "node", "import", "default"] } },
  test: {
    // Threads without isolation are four times as fast as processes; no test may change what another one sees.
    pool: "threads",
    setupFiles: ["tests/support/seed.ts", "tests/support/nix.ts"],
    isolate: false,
    // most of them wait for programs that they have started: a thread for every processor keeps none of these idle
    maxWorkers: "100%",
    // Several tests start real programs, on machines that are busy with other tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Hosts of a lab have timeouts that want a machine that does nothing else: they come last, one file after another.
    projects: [
      { extends: true, test: { name: "all", include: ["tests/**/*.test.ts"], exclude: labs } },
      {
        extends: true,
        test: { name: "lab", include: labs, sequence: { groupOrder: 1 }, maxWorkers: 1 },
      },
    ],
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
