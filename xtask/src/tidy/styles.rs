//! How style sheets are written: for both directions of writing, one file a component, named like it.

use super::{
    Finding, SourceFile,
    code::{self, Language, line},
};

/// Style sheets that belong to no component.
const SHARED: &[&str] = &["tokens", "base", "print", "wordpress"];

/// A piece of a style sheet, and where it begins.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    Selector(usize, &'a str),
    Declaration(usize, &'a str, &'a str),
}

/// Checks one style sheet.
pub(super) fn check(path: &str, text: &str) -> Vec<Finding> {
    let code = code::parts(text, Language::Css).code;
    let file_name = path.rsplit('/').next().unwrap_or(path);
    let component = file_name.trim_end_matches(".css");
    let is_component = path.starts_with("assets/styles/") && !SHARED.contains(&component);
    let mut findings = Vec::new();
    for piece in pieces(&code) {
        match piece {
            Piece::Declaration(at, property, value) if is_physical(property, value) => {
                let rule = format!("`{property}: {value}` names left or right, which some languages swap");
                let remedy = "use the logical form: inline-start, inline-end, start, end";
                findings.push(Finding::new(path, line(&code, at), rule, remedy));
            }
            Piece::Selector(at, selector) if is_component => {
                let foreign = first_classes(selector).filter(|it| !belongs(it, component));
                findings.extend(foreign.map(|class| {
                    let rule = format!("`.{class}` is not a class of the component `{component}`");
                    let remedy = format!("name it `.unmyth-{component}…`, or move it to its component's file");
                    Finding::new(path, line(&code, at), rule, remedy)
                }));
            }
            _ => {}
        }
    }
    findings
}

/// Checks that each style sheet is named like a component, which is a class that some source gives out.
pub(super) fn check_names(files: &[SourceFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for SourceFile { path, .. } in files {
        let name = path.strip_prefix("assets/styles/").and_then(|it| it.strip_suffix(".css"));
        let Some(name) = name.filter(|it| !SHARED.contains(it)) else {
            continue;
        };
        let class = format!("unmyth-{name}");
        let is_used = |it: &SourceFile| it.is("rs") && it.text.contains(&class);
        if !files.iter().any(is_used) {
            let rule = format!("no source has a component with the class `{class}`");
            let remedy = format!("name the sheet like its component, or like what is shared: {}", SHARED.join(", "));
            findings.push(Finding::new(path, 1, rule, remedy));
        }
    }
    findings
}

/// The selectors and declarations of a style sheet, nested ones too; no at-rules.
fn pieces(code: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, char) in code.char_indices() {
        match char {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '{' | '}' | ';' if depth == 0 => {
                let piece = &code[start..at];
                let begin = start + (piece.len() - piece.trim_start().len());
                let piece = piece.trim();
                if char == '{' && !piece.starts_with('@') {
                    pieces.push(Piece::Selector(begin, piece));
                } else if char != '{'
                    && let Some((property, value)) = piece.split_once(':')
                {
                    pieces.push(Piece::Declaration(begin, property.trim(), value.trim()));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces
}

/// Whether a declaration names the left or the right side.
fn is_physical(property: &str, value: &str) -> bool {
    let is_side = |it: &str| it == "left" || it == "right";
    let has_side = !property.starts_with("--") && property.split('-').any(is_side);
    let aligns = ["text-align", "text-align-last", "float", "clear"].contains(&property);
    let value = value.trim_end_matches("!important").trim_end();
    has_side || aligns && is_side(value) || has_unequal_sides(property, value)
}

/// Whether a shorthand of four values gives left and right different ones.
fn has_unequal_sides(property: &str, value: &str) -> bool {
    let boxes = ["margin", "padding", "inset", "scroll-margin", "scroll-padding"];
    // A function's arguments may hold spaces; then it is for a reader to judge.
    let sides: Vec<_> = value.split_whitespace().collect();
    boxes.contains(&property) && !value.contains('(') && sides.len() == 4 && sides[1] != sides[3]
}

/// The class that each selector of a list begins with: the classes after it say where in the component.
fn first_classes(selectors: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let apart = move |char| {
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        char == ',' && depth == 0
    };
    selectors.split(apart).filter_map(|selector| {
        let class = selector.split('.').nth(1)?;
        let end = class.find(|char| !code::is_word(char) && char != '-');
        Some(&class[..end.unwrap_or(class.len())])
    })
}

/// Whether a class is `unmyth-card`, `unmyth-card__part` or `unmyth-card--state`.
fn belongs(class: &str, component: &str) -> bool {
    let part = class.strip_prefix("unmyth-").and_then(|it| it.strip_prefix(component));
    part.is_some_and(|it| it.is_empty() || it.starts_with("__") || it.starts_with("--"))
}

#[cfg(test)]
mod tests {
    use super::{super::SourceFile, check, check_names};

    #[test]
    fn each_rule_can_fail() {
        for (css, line) in [
            (".unmyth-card { left: 0 }", 1),
            (".unmyth-card {\n  margin-left: 0;\n}", 2),
            (".unmyth-card {\n  color: red;\n  padding-right: 0;\n}", 3),
            (".unmyth-card { border-left-color: red; }", 1),
            (".unmyth-card { border-top-right-radius: 0; }", 1),
            (".unmyth-card { text-align: right !important; }", 1),
            (".unmyth-card { float: left; }", 1),
            (".unmyth-card { margin: 0 1px 0 2px; }", 1),
            ("@media print {\n  .unmyth-card { & b {\n scroll-margin-left: 0 } }\n}", 3),
            (".unmyth-deck { color: red }", 1),
            ("\n.title .unmyth-card { color: red }", 2),
            (".unmyth-cards { color: red }", 1),
            ("\n\n.unmyth-card:is(.a, .b), .b { color: red }", 3),
        ] {
            let lines: Vec<_> = check("assets/styles/card.css", css).iter().map(|it| it.line).collect();
            assert_eq!(lines, [line], "{css}");
        }
    }

    #[test]
    fn what_is_allowed_passes() {
        for css in [
            "/* left: 0 */ .unmyth-card { margin-inline-start: 0; top: 0 }",
            ".unmyth-card__a:is(.b, .c) .unmyth-button { color: red }",
            ".unmyth-card--left[data-state=\".x\"]::before { content: \"left: 0\" }",
            "@media (min-width: 1.5rem) { .unmyth-card__a { margin: 0 1px 2px 1px } }",
            ".unmyth-card { background: url(data:a;left:b); --card-left: 1px; transition: opacity .2s }",
        ] {
            assert_eq!(check("assets/styles/card.css", css), [], "{css}");
        }
        assert_eq!(check("assets/styles/base.css", ".any { color: red }"), []);
        assert_eq!(check("assets/styles/base.css", ".any { left: 0 }").len(), 1);
    }

    #[test]
    fn a_sheet_needs_its_component() {
        let files = [
            ("crates/views/src/again.rs", "html! { <p class=\"unmyth-again__title\"/> }"),
            ("assets/styles/again.css", ""),
            ("assets/styles/base.css", ""),
            ("assets/styles/cards.css", ".unmyth-cards {}"),
        ];
        let files = files.map(|(path, text)| SourceFile { path: path.into(), text: text.into() });
        let found = check_names(&files);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].file, "assets/styles/cards.css");
    }
}
