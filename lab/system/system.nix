# The system of a host of the lab, laid out as NixOS lays it out. No nixpkgs: everything is text, a link, or one of the
# scripts beside this file. `description` is a file that lab/system.ts writes.
{ description }:
let
  d = builtins.fromJSON (builtins.readFile description);
  make =
    name: script:
    derivation {
      inherit name;
      system = builtins.currentSystem;
      builder = "/bin/sh";
      PATH = "/usr/bin:/bin";
      args = [
        "-euc"
        script
      ];
    };
  each = set: line: builtins.concatStringsSep "\n" (map (key: line key set.${key}) (builtins.attrNames set));
  nameOf = path: builtins.replaceStrings [ "@" ] [ "-" ] (baseNameOf path);
  text = path: content: builtins.toFile (nameOf path) content;

  sw = make "system-path" "/bin/sh ${
    builtins.toFile "system-path.sh" ''
      mkdir -p $out/bin
      ${each d.tools (name: target: "ln -s ${target} $out/bin/${name}")}
      ${each d.scripts (name: content: "cp ${text name content} $out/bin/${name}; chmod 555 $out/bin/${name}")}
    ''
  }";

  units = make "system-units" ''
    mkdir $out
    ${each d.units (name: content: "ln -s ${text name content} $out/${name}")}
    ${each d.links (name: target: "mkdir -p $out/${dirOf name}; ln -s ${target} $out/${name}")}
  '';

  etc = make "etc" ''
    mkdir -p $out/etc/systemd
    ln -s ${units} $out/etc/systemd/system
    ${each d.etc (
      path: file:
      "mkdir -p $out/etc/${dirOf path}; ln -s ${text path file.text} $out/etc/${path}"
      + (if file ? mode then "; echo ${file.mode} >$out/etc/${path}.mode" else "")
    )}
  '';

  part = name: file: make name "mkdir $out; echo ${d.${file}} >$out/${file}";
in
make d.name ''
  mkdir -p $out/bin $out/lab $out/specialisation
  ln -s ${part "linux" "kernel"}/kernel $out/kernel
  ln -s ${part "initrd" "initrd"}/initrd $out/initrd
  ln -s ${part "kernel-modules" "modules"} $out/kernel-modules
  ln -s ${etc}/etc $out/etc
  ln -s ${sw} $out/sw
  printf %s '${d.params}' >$out/kernel-params
  printf %s '${d.version}' >$out/nixos-version
  printf %s '${builtins.currentSystem}' >$out/system
  ${each d.hooks (name: content: "cp ${text name content} $out/lab/${name}")}
  install() { sed "s|@out@|$out|g" "$1" >$out/$2; chmod 555 $out/$2; }
  install ${./switch-to-configuration.sh} bin/switch-to-configuration
  install ${./activate.sh} activate
  install ${./init.sh} init
''
