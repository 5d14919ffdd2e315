//! A program as browsers get it: without the names that only a debugger reads, and with short ones where the compiler's are
//! long.

use std::collections::HashMap;

use anyhow::{Result, bail, ensure};
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Import, ImportSectionReader, Parser, Payload, TypeRef};

/// The glue and the WebAssembly of a program, smaller.
///
/// What the WebAssembly imports from its glue has names such as `__wbg_body_5b39ad9e55d4b1d5`. Nothing but these two
/// files knows them, so that they become `a0`, `a1` and so on: 4 KB of the 97 KB that a quiz's visitor loads.
///
/// # Errors
///
/// WebAssembly that is damaged, or that imports something other than the functions of the glue.
pub(super) fn smaller(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names = HashMap::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::CustomSection(_) => {}
            Payload::ImportSection(imports) => {
                module.section(&shortened(imports, &mut names)?);
            }
            _ => {
                if let Some((id, range)) = payload.as_section() {
                    let data = &wasm[usize::try_from(range.start)?..usize::try_from(range.end)?];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok((renamed(glue, &names)?, module.finish()))
}

/// The imports with short names, which are put into `names`.
fn shortened<'a>(imports: &ImportSectionReader<'a>, names: &mut HashMap<&'a str, String>) -> Result<ImportSection> {
    let mut section = ImportSection::new();
    for import in imports.clone().into_imports() {
        let Import { module, name, ty: TypeRef::Func(signature) } = import? else {
            bail!("it imports something other than functions");
        };
        let next = format!("a{}", names.len());
        section.import(module, names.entry(name).or_insert(next), EntityType::Function(signature));
    }
    Ok(section)
}

/// The glue with these names for its functions, each of which begins a line with its name: `name: function(`.
fn renamed(glue: &str, names: &HashMap<&str, String>) -> Result<String> {
    let mut count = 0;
    let lines = glue.lines().map(|line| {
        let function = line.split_once(": ").and_then(|(name, rest)| Some((names.get(name)?, rest)));
        let Some((name, rest)) = function else { return format!("{line}\n") };
        count += 1;
        format!("{name}: {rest}\n")
    });
    let glue = lines.collect();
    ensure!(count == names.len(), "the glue has {count} of the {} functions that it imports", names.len());
    Ok(glue)
}

#[cfg(test)]
mod tests {
    use super::smaller;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";
    const TYPES: &[u8] = &[1, 4, 1, 0x60, 0, 0];

    #[test]
    fn custom_sections_go_and_the_rest_stays() {
        let custom = [0, 5, 4, b'n', b'a', b'm', b'e'];
        let wasm = [HEADER, TYPES, &custom].concat();
        let (_, small) = smaller("", &wasm).expect("is whole");
        assert_eq!(small, [HEADER, TYPES].concat());
        assert!(smaller("", &wasm[..11]).is_err(), "cut off");
        assert!(smaller("", b"<!doctype html>").is_err(), "no WebAssembly at all");
    }

    #[test]
    fn an_import_has_the_same_short_name_on_both_sides() {
        let import = |name: &[u8]| {
            let length = u8::try_from(name.len()).expect("is short");
            [&[2, length + 6, 1, 1, b'm', length], name, &[0, 0]].concat()
        };
        let wasm = |name| [HEADER, TYPES, &import(name)].concat();
        let glue = "const import0 = {\n__wbg_log_1: function() {\n},\n};\n";
        let (short, small) = smaller(glue, &wasm(b"__wbg_log_1")).expect("is whole");
        assert_eq!(short, "const import0 = {\na0: function() {\n},\n};\n");
        assert_eq!(small, wasm(b"a0"));
        let error = smaller(glue, &wasm(b"__wbg_log_2")).expect_err("the glue has no such function");
        assert_eq!(error.to_string(), "the glue has 0 of the 1 functions that it imports");
        let memory = [HEADER, TYPES, &[2, 8, 1, 1, b'm', 1, b'x', 2, 0, 1]].concat();
        let error = smaller(glue, &memory).expect_err("imports a memory");
        assert_eq!(error.to_string(), "it imports something other than functions");
    }
}
