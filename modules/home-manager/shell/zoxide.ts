import { defineModule } from "pantheros";

export const zoxide = defineModule({
  name: "shell.zoxide",
  description: "`z` goes to a folder that was visited before, by a part of its name.",
  home: { programs: { zoxide: { enable: true } } },
});
