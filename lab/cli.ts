/* Labs by hand: `npm run lab -- up N | status | ssh HOST [COMMAND...] | break HOST FAULT | lift HOST FAULT | down`. */
import { spawnSync } from "node:child_process";
import { faults, labs, leftovers, openLab, prepare, removeLab, startLab, type Lab } from "./index.ts";

/** Name of the lab that is started by hand; tests make up others. */
const id = "hand";

const usage = `npm run lab -- COMMAND
  base                   fetch Debian for the hosts, once
  up [N]                 start a lab of N hosts (2): web1, web2, ...
  status                 what runs on each host
  ssh HOST [COMMAND...]  a session on a host, as the user who deploys
  root HOST [COMMAND...] a shell on a host, not over the network
  cut HOST, boot HOST    take its power away, and give it back
  break HOST FAULT       one of these faults
  lift HOST FAULT        undo what does not end by itself
  down                   end the lab, and what is left of others that nobody ended

${faults.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join("\n")}
`;

const [command = "", host = "", ...rest] = process.argv.slice(2);
const lab = (): Lab => {
  if (labs().includes(id)) return openLab(id);
  throw new Error("there is no lab: npm run lab -- up");
};
const fault = () => {
  const found = faults.find(({ name }) => name === rest[0]);
  if (!found)
    throw new Error(`there is no fault ${rest[0] ?? ""}: ${faults.map(({ name }) => name).join(", ")}`);
  return found;
};
const shell = (words: readonly [string, ...string[]]): void => {
  const [program, ...args] = words;
  process.exitCode = spawnSync(program, args, { stdio: "inherit" }).status ?? 1;
};

const status = async (): Promise<void> => {
  for (const one of lab().hosts) {
    const { stdout } = await one.exec(
      "readlink -f /run/current-system; sed -n 's/^phase=//p' /var/lib/pantheros/transaction",
    );
    const [running = "", phase = ""] = stdout.split("\n");
    console.log(`${one.name}  ${one.address}  ${one.isOn() ? running : "off"}  ${phase}`.trimEnd());
  }
};

const commands: Readonly<Record<string, () => Promise<void> | void>> = {
  base: () => prepare(console.error),
  async up() {
    const count = Number(host || "2");
    if (!(count >= 1 && count <= 16)) throw new Error("a lab has 1 to 16 hosts");
    const names = Array.from({ length: count }, (_, at) => `web${at + 1}`);
    await startLab({ hosts: names, id, stays: true, say: console.error });
    await status();
  },
  status,
  ssh() {
    const open = lab();
    const { user, address, options = [] } = open.host(host).target;
    shell(["ssh", ...options, ...open.pins, `${user}@${address}`, ...rest]);
  },
  root: () => shell(lab().host(host).shell(rest)),
  cut: () => lab().host(host).powerCut(),
  boot: () => lab().host(host).boot(),
  break: () => fault().strike(lab().host(host)),
  lift: () => fault().lift?.(lab().host(host)),
  async down() {
    for (const one of new Set([id, ...(await leftovers())])) await removeLab(one);
  },
};

const work = commands[command];
if (!work) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
