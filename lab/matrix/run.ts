/*
 * Breaks everything, everywhere, on real hosts: `npm run lab:matrix -- [--only TEXT] [--step STEP] [--part cells|good|kill]`.
 * Run whole, it writes docs/lab-matrix.md. Exit code 1 where anything is not as it has to be.
 */
import { parseArgs } from "node:util";
import { startLab } from "../index.ts";
import { allCells, runCell, type Cell, type Finding } from "./cell.ts";
import { goodPath, killed } from "./load.ts";
import { adopt, repair } from "./prepare.ts";
import { writeReport } from "./report.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    step: { type: "string", default: "" },
    part: { type: "string", default: "" },
    hosts: { type: "string", default: "4" },
  },
});
const isWhole = values.only + values.step + values.part === "";
const has = (part: string): boolean => values.part === "" || values.part === part;
const started = Date.now();

const names = Array.from({ length: Number(values.hosts) }, (_, at) => `web${at + 1}`);
const lab = await startLab({ hosts: names, say: console.error });
try {
  await Promise.all(lab.hosts.map((host) => adopt(lab, host)));
  const cells = allCells().filter(
    ({ fault, step }) => fault.includes(values.only) && (values.step === "" || step === values.step),
  );
  const good = has("good") ? await goodPath(lab, isWhole ? 20 : 2) : null;
  const kills = has("kill") ? await killed(lab, isWhole ? 50 : 8) : null;
  const findings = has("cells") ? await runAll(cells) : [];
  if (isWhole) writeReport({ findings, good: good!, kills: kills!, seconds: (Date.now() - started) / 1000 });
  const wrong = [...findings, good, kills].flatMap((one) => one?.wrong ?? []);
  console.log(
    `${findings.length} cells; ${wrong.length === 0 ? "nothing is wrong" : `${wrong.length} things are wrong`}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await lab.down();
}

/** The cells, each host one after another. */
async function runAll(all: readonly Cell[]): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const rest = [...all];
  await Promise.all(
    lab.hosts.map(async (host) => {
      for (let cell = rest.shift(); cell; cell = rest.shift()) {
        const finding = await runCell(lab, host, cell);
        found.push(finding);
        const { end, exit, seconds, reason, wrong } = finding;
        const mark = wrong.length === 0 ? "✓" : "✗";
        console.log(
          `${mark} ${cell.fault} / ${cell.step}: ${end}, exit ${exit}, ${seconds.toFixed(1)} s ${reason}`,
        );
        for (const line of wrong) console.log(`    ${line}`);
        if (wrong.length > 0) await repair(lab, host);
      }
    }),
  );
  return found;
}
