//! Shorthands of CSS for browsers that know only the long forms: Chromium before 87 and Safari before 14.1.

/// A line of a style sheet with its declaration in long forms, where it is one of those shorthands.
pub(super) fn in_long_forms(line: &str) -> Option<String> {
    let (name, values) = line.strip_suffix(';')?.split_once(": ")?;
    let names: &[&str] = match name {
        "padding-block" | "padding-inline" | "margin-block" | "margin-inline" | "border-block" | "border-inline" => {
            &["-start", "-end"]
        }
        // Those browsers do not know the long forms of these either. On both sides alike, they are physical.
        "inset" => return all_alike(&["top", "right", "bottom", "left"], values),
        "inset-inline" => return all_alike(&["left", "right"], values),
        "inset-block-start" => return all_alike(&["top"], values),
        "inset-block-end" => return all_alike(&["bottom"], values),
        _ => return None,
    };
    let parts = if name.starts_with("border") { vec![values] } else { split(values) };
    let of = |at: usize| parts.get(at).or(parts.first()).copied().unwrap_or_default();
    let lines: Vec<String> = names.iter().enumerate().map(|(at, end)| format!("{name}{end}: {};\n", of(at))).collect();
    Some(lines.concat())
}

fn all_alike(names: &[&str], values: &str) -> Option<String> {
    let lines = names.iter().map(|name| format!("{name}: {values};\n"));
    (split(values).len() == 1).then(|| lines.collect::<Vec<_>>().concat())
}

/// The values at the spaces that are in no function.
fn split(values: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0_u32, 0, Vec::new());
    for (at, character) in values.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 => {
                parts.push(&values[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&values[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::in_long_forms;

    #[test]
    fn values_go_to_their_sides() {
        let long = |line| in_long_forms(line).unwrap_or_default();
        assert_eq!(long("padding-block: 1px;"), "padding-block-start: 1px;\npadding-block-end: 1px;\n");
        assert_eq!(
            long("margin-inline: clamp(1px, 2vw, 3px) calc(1px + var(--a, 2px));"),
            "margin-inline-start: clamp(1px, 2vw, 3px);\nmargin-inline-end: calc(1px + var(--a, 2px));\n"
        );
        assert_eq!(
            long("border-block: 1px solid red;"),
            "border-block-start: 1px solid red;\nborder-block-end: 1px solid red;\n"
        );
        assert_eq!(long("inset-inline: 0;"), "left: 0;\nright: 0;\n");
        assert_eq!(long("inset-block-end: 0;"), "bottom: 0;\n");
        for line in ["padding: 1px 2px;", "padding-block-start: 1px;", ".padding-block: {", "gap: 1px;"] {
            assert_eq!(in_long_forms(line), None, "{line}");
        }
    }
}
