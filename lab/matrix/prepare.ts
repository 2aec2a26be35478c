import type { Lab, LabHost } from "../index.ts";
import { nextSystem, settings } from "./cell.ts";
import { operate } from "./operator.ts";

/** The first deploy of a host, which takes over what an installer left there. */
export async function adopt(lab: Lab, host: LabHost): Promise<void> {
  const system = await nextSystem(host);
  const run = { target: host.target, role: "server", system, mode: "live", watch: [] } as const;
  const operator = operate(lab, [run], { ...settings, adopt: true });
  if ((await operator.ended) !== 0)
    throw new Error(`${host.name} cannot be deployed to:\n${operator.said()}`);
  operator.clean();
}

/** After a finding: the host as an installer leaves it, so that what comes next stands for itself. */
export async function repair(lab: Lab, host: LabHost): Promise<void> {
  await host.powerCut();
  await host.boot();
  await host.exec("rm -rf /var/lib/pantheros; systemctl reset-failed; nft delete table inet lab-fault");
  await host.install(await nextSystem(host));
  await adopt(lab, host);
}
