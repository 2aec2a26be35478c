# Options: how they are declared, and how definitions without a type of their own merge.
{ lib }:
let
  inherit (builtins)
    all
    concatLists
    concatStringsSep
    foldl'
    head
    isAttrs
    isBool
    isInt
    isList
    isString
    length
    tail
    ;
in
rec {
  mkOption = declaration: declaration // { _type = "option"; };
  isOption = lib.isType "option";

  mkEnableOption =
    name:
    mkOption {
      type = lib.types.bool;
      default = false;
      example = true;
      description = "Whether to enable ${name}.";
    };

  mkPackageOption =
    pkgs: name:
    {
      nullable ? false,
      default ? name,
      example ? null,
      extraDescription ? "",
      pkgsText ? "pkgs",
    }:
    let
      path = lib.toList default;
    in
    mkOption (
      {
        type = (if nullable then lib.types.nullOr else lib.id) lib.types.package;
        description = "The package ${lib.last (lib.toList name)}. ${extraDescription}";
      }
      // (
        if default != null then
          { default = lib.getAttrFromPath path pkgs; }
        else
          lib.optionalAttrs nullable { default = null; }
      )
    );

  literalExpression = text: {
    _type = "literalExpression";
    inherit text;
  };
  literalMD = text: {
    _type = "literalMD";
    inherit text;
  };
  mdDoc = text: text;

  showOption = loc: concatStringsSep "." (map lib.escapeNixIdentifier loc);
  showFiles = files: concatStringsSep " and " (map (f: "`${f}'") files);
  getValues = map (def: def.value);
  getFiles = map (def: def.file);

  # Where definitions stand and what they are, as far as they have a value at all.
  showDefs =
    defs:
    let
      plain =
        v:
        if isList v then
          map plain v
        else if isAttrs v then
          builtins.mapAttrs (_: plain) (removeAttrs v [ "__functor" "override" "overrideAttrs" ])
        else if lib.isFunction v then
          "<function>"
        else if builtins.isPath v then
          toString v
        else
          v;
      shown =
        v:
        let
          text = builtins.tryEval (builtins.toJSON (plain v));
        in
        if text.success then text.value else "<error>";
    in
    lib.concatMapStrings (def: "\n- In `${def.file}': ${shown def.value}") defs;

  mergeOneOption =
    loc: defs:
    if length defs == 1 then
      (head defs).value
    else
      throw "The option `${showOption loc}' is defined multiple times while it's expected to be unique. Definition values:${showDefs defs}";

  mergeEqualOption =
    loc: defs:
    (foldl' (
      first: def:
      if def.value == first.value then
        first
      else
        throw "The option `${showOption loc}' has conflicting definition values:${
          showDefs [
            first
            def
          ]
        }"
    ) (head defs) (tail defs)).value;

  mergeDefaultOption =
    loc: defs:
    let
      values = getValues defs;
    in
    if length values == 1 then
      head values
    else if all lib.isFunction values then
      x: mergeDefaultOption loc (map (def: def // { value = def.value x; }) defs)
    else if all isList values then
      concatLists values
    else if all isAttrs values then
      lib.mergeAttrsList values
    else if all isBool values then
      builtins.any lib.id values
    else if all isString values then
      lib.concatStrings values
    else if all isInt values && all (v: v == head values) values then
      head values
    else
      throw "Cannot merge definitions of `${showOption loc}'. Definition values:${showDefs defs}";
}
