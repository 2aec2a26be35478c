# From whatever stands in a list of modules to plain modules, each once.
{ lib }:
let
  inherit (builtins)
    attrNames
    concatMap
    elem
    filter
    genericClosure
    head
    isAttrs
    isList
    isString
    map
    mapAttrs
    ;
  inherit (lib) isFunction mkMerge;
  unknownFile = "<unknown-file>";
  metaAttributes = [
    "_class"
    "_file"
    "key"
    "disabledModules"
    "imports"
    "require"
    "freeformType"
  ];

  # A module's set in the one form { file, key, class, disabledModules, imports, options, config }.
  normalise =
    file: key: m:
    let
      long = m ? config || m ? options;
      unsupported = removeAttrs m (
        metaAttributes
        ++ [
          "options"
          "config"
          "meta"
        ]
      );
      body =
        if !long then
          removeAttrs m metaAttributes
        else if m ? meta then
          mkMerge [
            (m.config or { })
            { inherit (m) meta; }
          ]
        else
          m.config or { };
    in
    if !isAttrs m then
      throw "module ${file} (${key}) does not look like a module."
    else if long && unsupported != { } then
      throw "Module `${key}' has an unsupported attribute `${head (attrNames unsupported)}'. Move it into the explicit `config' attribute."
    else
      {
        file = toString m._file or file;
        key = toString m.key or key;
        class = m._class or null;
        disabledModules = m.disabledModules or [ ];
        imports = (if long then [ ] else m.require or [ ]) ++ m.imports or [ ];
        options = m.options or { };
        config =
          if m ? freeformType then
            mkMerge [
              body
              { _module.freeformType = m.freeformType; }
            ]
          else
            body;
      };

  # The arguments a module function asks for: those given, else _module.args of the result.
  callModule =
    args: key: f:
    f (
      args
      // mapAttrs (
        name: _:
        args.${name}
          or (builtins.addErrorContext "while evaluating the module argument `${name}' in \"${key}\":" args.config._module.args.${name})
      ) (lib.functionArgs f)
    );

  load =
    args: parentFile: anonymousKey: m:
    let
      tag = m._type or "module";
      imported = import m;
      path = toString m;
    in
    if isFunction m then
      normalise parentFile anonymousKey (callModule args anonymousKey m)
    else if isAttrs m then
      if tag == "module" then
        normalise parentFile anonymousKey m
      else if tag == "if" || tag == "override" then
        normalise parentFile anonymousKey { config = m; }
      else
        throw "Expected a module, but found a value of type `${tag}' while importing into ${parentFile}."
    else if isList m then
      throw "Module imports can't be nested lists. Perhaps you meant to remove one level of lists? (${parentFile})"
    else
      normalise path path (if isFunction imported then callModule args path imported else imported);
in
{
  # All modules that a list of them brings in, breadth first and each key once, without the disabled.
  collectModules =
    {
      class,
      modulesPath,
      modules,
      args,
    }:
    let
      grow =
        parentFile: parentKey:
        lib.imap1 (
          n: m:
          let
            module = load args parentFile "${parentKey}:anon-${toString n}" m;
          in
          if class != null && module.class != null && module.class != class then
            throw "The module `${module.file}' (class: \"${module.class}\") cannot be imported into a module evaluation that expects class \"${class}\"."
          else
            {
              inherit (module) key;
              inherit module;
              children = grow module.file module.key module.imports;
            }
        );
      roots = grow unknownFile "" modules;
      disabledBy =
        node: map (keyOf node.module.file) node.module.disabledModules ++ concatMap disabledBy node.children;
      keyOf =
        file: m:
        if isString m then
          if lib.hasPrefix "/" m then m else "${toString modulesPath}/${m}"
        else if lib.isStringLike m then
          toString m
        else
          m.key or (throw "Module `${file}' contains a disabledModules item without a `key' attribute.");
      disabled = concatMap disabledBy roots;
      enabled = filter (node: !(elem node.key disabled));
    in
    map (node: node.module) (genericClosure {
      startSet = enabled roots;
      operator = node: enabled node.children;
    });
}
