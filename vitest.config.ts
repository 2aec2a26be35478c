import { defineConfig } from "vitest/config";

// .ci/run asks for the results as JSON as well, without another way to start the tests.
const report = process.env["PANTHER_TEST_REPORT"];

export default defineConfig({
  resolve: { conditions: ["pantheros-source"] },
  ssr: { resolve: { conditions: ["pantheros-source", "node", "import", "default"] } },
  test: {
    // Threads without isolation are four times as fast as processes; no test may change what another one sees.
    pool: "threads",
    setupFiles: ["tests/support/seed.ts"],
    isolate: false,
    // Several tests start real programs, on machines that are busy with other tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A lab starts machines, whose timeouts want a machine that does nothing else: it comes last, alone.
    projects: [
      { extends: true, test: { name: "all", include: ["tests/**/*.test.ts"], exclude: ["tests/lab/**"] } },
      {
        extends: true,
        test: { name: "lab", include: ["tests/lab/**/*.test.ts"], sequence: { groupOrder: 1 } },
      },
    ],
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
