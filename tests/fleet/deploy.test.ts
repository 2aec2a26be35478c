import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deploy } from "../../modules/nixos/core/deploy.ts";
import { configuration, root } from "./configuration.ts";

it("looks after an interrupted deploy, where the host program leaves it", () => {
  const unit = configuration({ use: [deploy()] }).systemd.services["panther-resume"];
  // a switch must not run what is meant for a restart
  expect(unit).toMatchObject({ wantedBy: ["multi-user.target"], restartIfChanged: false });
  const program = readFileSync(join(root, "src/deploy/host/program.sh"), "utf8");
  const [, state] = /^state=\$root(.*)$/m.exec(program)!;
  expect(unit.serviceConfig.ExecStart).toBe(`/bin/sh ${state}/program resume`);
  expect(unit.unitConfig.ConditionPathExists).toContain(`${state}/transaction`);
  expect(program).toContain('ln -sfn "$0" "$state/program"');
});
