//! Whether the quotation marks in a row of CSV are closed where they should be: the library takes all that follows an open
//! one for the cell's text, and says nothing.

/// Whether each quoted cell of the first row in `text` ends with a quotation mark, behind which the cell ends too. Empty
/// lines before the row are passed over.
///
/// An open one that swallows rows ends with the file, or at the first quotation mark of a later row, behind which a text
/// begins.
pub(crate) fn are_closed(text: &[u8], between: u8) -> bool {
    let mut rest = text.iter().copied().skip_while(|byte| is_end(*byte)).peekable();
    loop {
        if rest.next_if_eq(&b'"').is_some() {
            loop {
                match rest.next() {
                    None => return false,
                    // Two stand for one.
                    Some(b'"') if rest.next_if_eq(&b'"').is_none() => break,
                    Some(_) => {}
                }
            }
            if rest.peek().is_some_and(|byte| *byte != between && !is_end(*byte)) {
                return false;
            }
        }
        match rest.find(|byte| *byte == between || is_end(*byte)) {
            Some(byte) if byte == between => {}
            _ => return true,
        }
    }
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::are_closed;

    #[test]
    fn quotation_marks_are_closed_or_not() {
        for (text, is_closed) in [
            ("a,b\nc,\"d", true),
            ("\n\r\na,\"b\nc\"\nd,\"", true),
            ("\"a\",\"b \"\"c\"\"\nd\",\"\"\r\n", true),
            ("a,say \"b\", c", true),
            ("", true),
            ("a,\"b\nc,d\n", false),
            ("a,\"b\nc,\"d\"\n", false),
            ("a,\"b\"\"\nc,d", false),
            ("a,\"b\" c\n", false),
        ] {
            assert_eq!(are_closed(text.as_bytes(), b','), is_closed, "{text:?}");
        }
    }
}
