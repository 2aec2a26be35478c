import type { Rule } from "../rule.ts";
import { rule as optionUnknown } from "./option-unknown.ts";
import { rule as optionType } from "./option-type.ts";
import { rule as optionConflict } from "./option-conflict.ts";
import { rule as optionImports } from "./option-imports.ts";
import { rule as optionDefault } from "./option-default.ts";
import { rule as rootFileSystem } from "./root-file-system.ts";
import { rule as bootLoader } from "./boot-loader.ts";
import { rule as stateVersion } from "./state-version.ts";
import { rule as hostName } from "./host-name.ts";
import { rule as diskName } from "./disk-name.ts";
import { rule as biosBoot } from "./bios-boot.ts";
import { rule as btrfsOptions } from "./btrfs-options.ts";
import { rule as diskHardware } from "./disk-hardware.ts";
import { rule as diskDevice } from "./disk-device.ts";
import { rule as processor } from "./processor.ts";
import { rule as driver } from "./driver.ts";
import { rule as hybridGraphics } from "./hybrid-graphics.ts";
import { rule as hibernation } from "./hibernation.ts";
import { rule as hardwareReport } from "./hardware-report.ts";
import { rule as login } from "./login.ts";
import { rule as sshdReach } from "./sshd-reach.ts";
import { rule as openPort } from "./open-port.ts";
import { rule as publicKey } from "./public-key.ts";
import { rule as password } from "./password.ts";
import { rule as secretStore } from "./secret-store.ts";
import { rule as fillIn } from "./fill-in.ts";
import { rule as unusedModule } from "./unused-module.ts";
import { rule as todo } from "./todo.ts";

/** Every rule, in the order in which they judge. */
export const rules: readonly Rule[] = [
  optionUnknown,
  optionType,
  optionConflict,
  optionImports,
  optionDefault,
  rootFileSystem,
  bootLoader,
  stateVersion,
  hostName,
  diskName,
  biosBoot,
  btrfsOptions,
  diskHardware,
  diskDevice,
  processor,
  driver,
  hybridGraphics,
  hibernation,
  hardwareReport,
  login,
  sshdReach,
  openPort,
  publicKey,
  password,
  secretStore,
  fillIn,
  unusedModule,
  todo,
];
